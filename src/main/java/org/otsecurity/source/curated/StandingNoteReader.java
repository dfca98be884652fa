package org.otsecurity.source.curated;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.otsecurity.domain.document.Documents;
import org.otsecurity.domain.id.RequirementId;
import org.otsecurity.domain.vocabulary.StandingNote;

/** Reads the sentences that stand beside answers. */
final class StandingNoteReader {
  private StandingNoteReader() {}

  /** Every note with its text; one without text, and a text for none, is refused. */
  static Map<StandingNote, String> read(Path folder, Documents documents, Set<RequirementId> known)
      throws IOException {
    Sentences sentences = Sentences.of(documents, known);
    YamlFile.Row root = YamlFile.read(folder.resolve("standing-notes.yaml")).root();
    Map<StandingNote, String> notes = new EnumMap<>(StandingNote.class);
    for (YamlFile.Row row : root.rows("notes")) {
      StandingNote note = row.constant("id", StandingNote.values());
      if (notes.put(note, sentences.read(row, "note", row.text("note"))) != null) {
        throw row.problemAt("id", "this note stands here twice");
      }
    }
    for (StandingNote each : StandingNote.values()) {
      if (!notes.containsKey(each)) {
        throw root.problemAt("notes", "the note " + each.value() + " is missing");
      }
    }
    return notes;
  }
}
