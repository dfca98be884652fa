# Completes ot-security in PowerShell 5.1 and newer.
Register-ArgumentCompleter -Native -CommandName 'ot-security', 'ot-security.cmd' -ScriptBlock {
    param($wordToComplete, $commandAst, $cursorPosition)
    # Command, word, what the word takes, what it does.
    $rows = @'
# @table@
'@ -split '\r?\n' | ForEach-Object {
        $fields = $_ -split '\|', 4
        [PSCustomObject]@{ At = $fields[0]; Word = $fields[1]; Takes = $fields[2]; Does = $fields[3] }
    }
    $typed = @($commandAst.CommandElements | Select-Object -Skip 1 |
        Where-Object { $_.Extent.EndOffset -lt $cursorPosition } | ForEach-Object { $_.Extent.Text })
    $at = ''
    foreach ($each in $typed) {
        if ($rows | Where-Object { $_.At -ceq $at -and $_.Word -ceq $each -and $_.Takes -ceq 'command' }) {
            $at = "$at $each".Trim()
        }
    }
    $here = @($rows | Where-Object { $_.At -ceq $at })
    $taking = $null
    if ($typed.Count -gt 0) {
        $taking = $here | Where-Object { $_.Word -ceq $typed[-1] -and $_.Takes -and $_.Takes -cne 'command' }
    }
    if ($taking) {
        if ($taking.Takes -ceq '*') { return }
        $here = @($taking.Takes -split ' ' | ForEach-Object { [PSCustomObject]@{ Word = $_; Does = $_ } })
    }
    if (-not $wordToComplete.StartsWith('-') -and -not ($here | Where-Object { -not $_.Word.StartsWith('-') })) {
        # Ids and names have spaces, and there are thousands: they are looked up.
        $line = @($typed | ForEach-Object { $_.Trim('"', "'") }) + @($wordToComplete)
        & $commandAst.CommandElements[0].Extent.Text completion words -- @line 2>$null |
            ForEach-Object { [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterValue', $_) }
        return
    }
    $here | Where-Object { $_.Word.StartsWith($wordToComplete, [StringComparison]::Ordinal) } | ForEach-Object {
        $does = if ($_.Does) { $_.Does } else { $_.Word }
        [System.Management.Automation.CompletionResult]::new($_.Word, $_.Word, 'ParameterValue', $does)
    }
}
