package org.otsecurity.source.curated;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.otsecurity.domain.vocabulary.Language;

/** Reads what is known of other languages: a file each, named by the code of the language. */
final class LanguageReader {
  private LanguageReader() {}

  /** Reads every language; a corpus without the folder has none. */
  static List<Language> read(Path folder) throws IOException {
    List<Language> languages = new ArrayList<>();
    for (YamlFile file : YamlFile.readAll(folder)) {
      languages.add(language(file.root()));
    }
    return List.copyOf(languages);
  }

  private static Language language(YamlFile.Row root) {
    Language language =
        new Language(
            root.path().getFileName().toString().replace(".yaml", ""),
            root.text("name"),
            root.optional("script").orElse(""),
            root.optional("letters").orElse(""),
            root.texts("signs"),
            root.texts("weak_signs"),
            root.texts("endings"),
            root.texts("joints"),
            root.pairs("spellings"),
            root.pairs("words"));
    checkForms(root, language);
    return language;
  }

  /** One form of a phrase means one thing: which of two would be read is nobody's choice. */
  private static void checkForms(YamlFile.Row root, Language language) {
    Set<String> signs = language.foldedSigns();
    Map<List<String>, String> seen = new HashMap<>();
    language
        .words()
        .forEach((phrase, english) -> {
          for (List<String> key : language.keys(phrase, signs)) {
            String other = seen.putIfAbsent(key, phrase);
            if (other != null) {
              throw root.child("words")
                  .problemAt(
                      phrase, "\"" + phrase + "\" is a form of \"" + other + "\", a line above");
            }
          }
        });
  }
}
