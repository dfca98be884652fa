package org.otsecurity.domain.vocabulary;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.otsecurity.domain.requirement.Coded;
import org.otsecurity.domain.sector.Role;

/**
 * A list of phrases that the program reads by, and what they can mean.
 *
 * @param name the name of its file, for example {@code role-names}
 * @param meaning reads a meaning; empty if there is none such
 */
public record WordList<M>(String name, Function<String, Optional<M>> meaning) {
  /** What people call themselves when they give their role. */
  public static final WordList<Role> ROLE_NAMES =
      of("role-names", Role.ofAskers().toArray(Role[]::new));

  /** Words of a question that tell in which role it is asked. */
  public static final WordList<RoleSign> ROLE_SIGNS = of("role-signs", RoleSign.values());

  /** Words of a query that tell little about what is looked for; each is a single word. */
  public static final WordList<PlainWord> PLAIN_WORDS = of("plain-words", PlainWord.values());

  /** Other spellings of words; each means the American one. */
  public static final WordList<String> SPELLINGS = ofWords("spellings");

  /** What people type for longer words; each means the word. */
  public static final WordList<String> ABBREVIATIONS = ofWords("abbreviations");

  /** Forms of words that no rule cuts to their stem; each means the stem. */
  public static final WordList<String> STEMS = ofWords("stems");

  /** Words by which search knows how English is written; each is a single word. */
  public static final WordList<GrammarWord> GRAMMAR_WORDS =
      of("grammar-words", GrammarWord.values());

  /** Words beside the names of sectors and places. */
  public static final WordList<NameSign> NAME_SIGNS = of("name-signs", NameSign.values());

  /** Words that many names of sectors have. */
  public static final WordList<SectorWord> SECTOR_WORDS = of("sector-words", SectorWord.values());

  /** Words beside numbers of people. */
  public static final WordList<NumberSign> NUMBER_SIGNS = of("number-signs", NumberSign.values());

  /** Words that tell which kind of question is asked. */
  public static final WordList<QuestionSign> QUESTION_SIGNS =
      of("question-signs", QuestionSign.values());

  /** Words around names of devices. */
  public static final WordList<DeviceSign> DEVICE_SIGNS = of("device-signs", DeviceSign.values());

  /** What people say of a device that has a property of EMB3D; each means the property's id. */
  public static final WordList<String> PROPERTY_WORDS = ofWords("property-words");

  /** Words of baselines. */
  public static final WordList<BaselineSign> BASELINE_SIGNS =
      of("baseline-signs", BaselineSign.values());

  /** Every list: each has its file, and there is no other. */
  public static final List<WordList<?>> ALL =
      List.of(
          ROLE_NAMES,
          ROLE_SIGNS,
          PLAIN_WORDS,
          SPELLINGS,
          ABBREVIATIONS,
          STEMS,
          GRAMMAR_WORDS,
          NAME_SIGNS,
          SECTOR_WORDS,
          NUMBER_SIGNS,
          QUESTION_SIGNS,
          DEVICE_SIGNS,
          PROPERTY_WORDS,
          BASELINE_SIGNS);

  /** A list whose phrases mean constants. */
  static <C extends Coded> WordList<C> of(String name, C[] meanings) {
    return new WordList<>(name, text -> Coded.parse(meanings, text));
  }

  /** A list of words that each mean another word. */
  static WordList<String> ofWords(String name) {
    return new WordList<>(name, Optional::of);
  }
}
