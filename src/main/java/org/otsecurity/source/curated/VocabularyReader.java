package org.otsecurity.source.curated;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.otsecurity.domain.id.DocumentId;
import org.otsecurity.domain.id.RequirementId;
import org.otsecurity.domain.requirement.Coded;
import org.otsecurity.domain.vocabulary.NumberSign;
import org.otsecurity.domain.vocabulary.Phrase;
import org.otsecurity.domain.vocabulary.PhraseList;
import org.otsecurity.domain.vocabulary.RoleSign;
import org.otsecurity.domain.vocabulary.SectorWord;
import org.otsecurity.domain.vocabulary.WordList;

/**
 * Reads the lists of words by which questions are read. A file is named like its {@link WordList};
 * each of its keys is a meaning, with its phrases one a line.
 */
final class VocabularyReader {
  /** Words with single blanks or hyphens between them. */
  private static final Pattern WORDS =
      Pattern.compile("[\\p{Ll}\\p{Lo}\\p{N}&]++\\*?(?:[ -][\\p{Ll}\\p{Lo}\\p{N}&]++\\*?){0,9}+");

  /** Meanings looked for on their own, so that a word of theirs may have another meaning too. */
  private static final Set<Coded> BESIDE_OTHERS =
      Set.of(RoleSign.OTHER, NumberSign.SEVERAL, SectorWord.WEAK);

  private static final Pattern BLANKS = Pattern.compile(" {2,}");

  private VocabularyReader() {}

  /**
   * Reads every list; a corpus without the folder has none.
   *
   * @param ids the ids that rows define, of which some lists speak
   */
  static List<PhraseList> read(Path folder, Set<RequirementId> ids) throws IOException {
    Map<String, WordList<?>> known =
        WordList.ALL.stream().collect(Collectors.toMap(WordList::name, each -> each));
    List<PhraseList> lists = new ArrayList<>();
    for (YamlFile file : YamlFile.readAll(folder)) {
      YamlFile.Row root = file.root();
      String name = root.path().getFileName().toString().replace(".yaml", "");
      WordList<?> list = known.get(name);
      if (list == null) {
        throw root.problem("no list of words is called " + name);
      }
      lists.add(new PhraseList(name, phrases(root, list, ids)));
    }
    for (WordList<?> each : WordList.ALL) {
      if (!lists.isEmpty() && lists.stream().noneMatch(one -> one.name().equals(each.name()))) {
        throw new CorpusFormatException(
            folder.resolve(each.name() + ".yaml"), "", "this list of words is missing");
      }
    }
    return List.copyOf(lists);
  }

  private static List<Phrase<String>> phrases(
      YamlFile.Row root, WordList<?> list, Set<RequirementId> ids) {
    List<Phrase<String>> phrases = new ArrayList<>();
    Map<String, Set<String>> seen = new HashMap<>();
    Map<String, String> meant = new HashMap<>();
    for (String meaning : root.children().keySet()) {
      Optional<?> read = list.meaning().apply(meaning);
      if (read.isEmpty()) {
        throw root.problemAt(meaning, "\"" + meaning + "\" is no meaning of " + list.name());
      }
      if (list.equals(WordList.PROPERTY_WORDS)
          && !ids.contains(new RequirementId(DocumentId.MITRE_EMB3D, meaning))) {
        throw root.problemAt(meaning, "no row of EMB3D is called " + meaning);
      }
      boolean beside = read.filter(BESIDE_OTHERS::contains).isPresent();
      for (YamlFile.Row row : root.rows(meaning)) {
        for (Phrase<String> each : forms(row, meaning)) {
          String words = each.words().replace('-', ' ');
          if (!seen.computeIfAbsent(words, one -> new HashSet<>()).add(meaning)) {
            throw row.itselfOr("words").problem("\"" + each.words() + "\" stands here twice");
          }
          String other = beside ? null : meant.putIfAbsent(words, meaning);
          if (other != null && !other.equals(meaning)) {
            throw row.itselfOr("words")
                .problem("\"" + each.words() + "\" means " + other + " already");
          }
          phrases.add(each);
        }
      }
    }
    return List.copyOf(phrases);
  }

  /** Every form of the entries of a list of words. */
  static List<String> words(YamlFile.Row row, String key) {
    List<String> words = new ArrayList<>();
    row.values(key).forEach(each -> words.addAll(checked(each, forms(each.text()))));
    return List.copyOf(words);
  }

  /** Every form of an entry, in the place of the entry. */
  static List<YamlValue> forms(YamlValue entry) {
    return forms(entry.text()).stream()
        .map(each -> BLANKS.matcher(each).replaceAll(" ").strip())
        .map(entry::as)
        .toList();
  }

  private static List<Phrase<String>> forms(YamlFile.Row row, String meaning) {
    YamlValue entry = row.itselfOr("words");
    List<String> notAfter = checked(row, "not_after");
    List<String> notBefore = checked(row, "not_before");
    return checked(entry, forms(entry.text())).stream()
        .map(each -> new Phrase<>(each, meaning, notAfter, notBefore))
        .toList();
  }

  /** Every form of an entry: what is in parentheses may be there or not. */
  private static List<String> forms(String entry) {
    List<String> forms = new ArrayList<>(List.of(entry));
    for (int i = 0; i < forms.size(); ) {
      String form = forms.get(i);
      int open = form.indexOf('(');
      int close = form.indexOf(')', open + 1);
      if (open < 0 || close < 0) {
        i++;
      } else {
        String before = form.substring(0, open);
        String after = form.substring(close + 1);
        forms.set(i, before + after);
        forms.add(i + 1, before + form.substring(open + 1, close) + after);
      }
    }
    return forms;
  }

  private static List<String> checked(YamlFile.Row row, String key) {
    return row.values(key).stream()
        .flatMap(each -> checked(each, List.of(each.text())).stream())
        .toList();
  }

  private static List<String> checked(YamlValue entry, List<String> written) {
    List<String> phrases = new ArrayList<>();
    for (String each : written) {
      String words = BLANKS.matcher(each).replaceAll(" ").strip();
      if (!WORDS.matcher(words).matches()) {
        throw entry.problem(
            "\"" + each + "\" must be words in lower case, such as: owner(s), consult*, full-time");
      }
      phrases.add(words);
    }
    return List.copyOf(phrases);
  }
}
