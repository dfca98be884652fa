package org.otsecurity.domain.id;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/**
 * A form that ids of a document have: lenient to read, canonical to print. It is declared by the
 * document; see {@code docs/corpus.md}.
 */
public final class IdForm {
  /** In which letters an id counts in running text, where "at 2 sites" is none. */
  public enum InText {
    /** Any. */
    ANY("any"),
    /** Its first two letters are capitals. */
    CAPITALS("capitals"),
    /** Its first two letters are capitals if a space stands before its number. */
    CAPITALS_AFTER_A_SPACE("capitals after a space");

    private final String value;

    InText(String value) {
      this.value = value;
    }

    /** The word in the corpus. */
    public String value() {
      return value;
    }

    /** Finds a constant by its {@link #value()}. */
    public static Optional<InText> parse(String text) {
      for (InText each : values()) {
        if (each.value.equals(text)) {
          return Optional.of(each);
        }
      }
      return Optional.empty();
    }
  }

  /**
   * What a document declares.
   *
   * @param pattern regular expression with named groups, matched in any case; it must be linear
   * @param canonical template of {@link IdTemplate}
   * @param onlyWithDocument whether the form is so plain that it is read only where the document is
   *     named
   * @param inText in which letters it counts in running text
   * @param yieldsTo documents whose forms are tried first, because they share ids with this one
   */
  public record Declared(
      String pattern,
      String canonical,
      boolean onlyWithDocument,
      InText inText,
      List<DocumentId> yieldsTo) {}

  private static final Pattern SPACED = Pattern.compile("[A-Z]{2}\\s\\d", Pattern.CASE_INSENSITIVE);

  private final List<DocumentId> documents;
  private final Declared declared;
  private final String beginnings;
  private volatile @Nullable Pattern pattern;
  private volatile @Nullable IdTemplate template;

  /** A form that documents declare, read when a text may hold an id of it. */
  IdForm(List<DocumentId> documents, Declared declared) {
    this.documents = List.copyOf(documents);
    this.declared = declared;
    this.beginnings = Beginnings.of(declared.pattern());
  }

  /**
   * Reads the declaration now.
   *
   * @throws IllegalArgumentException if the pattern or the template has no such form
   */
  void check() {
    Map<String, Integer> held;
    try {
      held = pattern().namedGroups();
    } catch (PatternSyntaxException e) {
      throw new IllegalArgumentException("the pattern cannot be read: " + e.getDescription(), e);
    }
    for (String each : template().groups()) {
      if (!held.containsKey(each)) {
        throw new IllegalArgumentException("the pattern has no group \"" + each + "\"");
      }
    }
  }

  /** The documents whose ids have this form, in the order in which they are tried. */
  List<DocumentId> documents() {
    return documents;
  }

  /** Whether a text may begin with an id of this form; false only if it does not. */
  boolean mayBegin(String text) {
    return mayBeAt(text, 0);
  }

  /** Whether a text may hold an id of this form; false only if it does not. */
  boolean mayBeIn(String text) {
    for (int i = 0; i < text.length(); i++) {
      boolean begins = i == 0 || !Beginnings.isLetterOrDigit(text.charAt(i - 1));
      if (begins && mayBeAt(text, i)) {
        return true;
      }
    }
    return false;
  }

  private boolean mayBeAt(String text, int at) {
    return beginnings.isEmpty()
        || (at < text.length() && beginnings.indexOf(Beginnings.small(text.charAt(at))) >= 0);
  }

  /** The lenient pattern. */
  Pattern pattern() {
    Pattern known = pattern;
    if (known == null) {
      known =
          Pattern.compile(
              "(?<![A-Za-z0-9])(?:" + declared.pattern() + ")", Pattern.CASE_INSENSITIVE);
      pattern = known;
    }
    return known;
  }

  private IdTemplate template() {
    IdTemplate known = template;
    if (known == null) {
      known = new IdTemplate(declared.canonical());
      template = known;
    }
    return known;
  }

  /** Whether it is read only where the document is named. */
  boolean needsDocument() {
    return declared.onlyWithDocument();
  }

  /** Prints a match of {@link #pattern()} in canonical form. */
  String canonical(Matcher match) {
    return template().print(match::group);
  }

  /** Whether a match in running text is words: "pe 3 doors", "at 2 sites", "user 2". */
  boolean isWords(String match) {
    boolean capitals = Character.isUpperCase(match.charAt(1));
    return switch (declared.inText()) {
      case ANY -> false;
      case CAPITALS -> !capitals;
      case CAPITALS_AFTER_A_SPACE -> !capitals && SPACED.matcher(match).lookingAt();
    };
  }
}
