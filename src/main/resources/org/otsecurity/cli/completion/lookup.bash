
# Ids and names have spaces, and there are thousands: they are looked up.
function _ot_security_lookup() {
  _complete_ot-security
  local word="${COMP_WORDS[COMP_CWORD]}"
  if [ "${#COMPREPLY[@]}" -eq 0 ] && [ "${word#-}" = "$word" ]; then
    local each
    while IFS= read -r each; do
      COMPREPLY+=("$(printf '%q' "$each")")
    done < <("${COMP_WORDS[0]}" completion words -- "${COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null)
  fi
}
complete -F _ot_security_lookup -o default ot-security
