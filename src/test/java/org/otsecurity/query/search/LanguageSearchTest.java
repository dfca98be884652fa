package org.otsecurity.query.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.otsecurity.SharedFiles;
import org.otsecurity.TestCorpus;
import org.otsecurity.domain.requirement.Term;
import org.otsecurity.domain.sector.Sector;
import org.otsecurity.domain.vocabulary.Language;
import org.otsecurity.json.Json;
import org.otsecurity.query.applicable.FindApplicable;
import org.otsecurity.query.reading.LanguageReading;
import org.otsecurity.query.term.ExplainTerm;

/** Questions in German, French, Spanish and Italian, in others, and in English. */
class LanguageSearchTest {
  private static final List<String> READ = List.of("German", "French", "Spanish", "Italian");
  private static final int FEWEST_WORDS = 250;
  private static final Path JUDGED = Path.of("src/test/resources/languages/judged.tsv");

  private final SearchRequirements search = TestCorpus.questions().search();

  private SearchAnswer ask(String query, int hits) {
    return search.search(
        new SearchRequest(query, List.of(), Optional.empty(), Optional.empty(), hits, 0));
  }

  private Optional<LanguageReading> read(String query) {
    return search.languages().read(query);
  }

  private static List<Language> languages() {
    return TestCorpus.store().read(reader -> reader.searchIndex().languages()).stream()
        .filter(Language::isRead)
        .toList();
  }

  @Test
  void everyWordOfEveryLanguageLeadsToRows() {
    assertThat(languages()).extracting(Language::name).containsExactlyInAnyOrderElementsOf(READ);
    Map<String, Boolean> found = new HashMap<>();
    List<String> wrong = new ArrayList<>();
    for (Language each : languages()) {
      assertThat(each.words()).as(each.name()).hasSizeGreaterThan(FEWEST_WORDS);
      each.words()
          .forEach((phrase, english) -> {
            if (!found.computeIfAbsent(english, one -> !ask(one, 1).hits().isEmpty())) {
              wrong.add(phrase + ": nothing for " + english);
            }
            Optional<LanguageReading> reading = read(phrase);
            boolean right =
                reading
                    .map(one ->
                        one.isRead()
                            && (!one.language().contains(each.name())
                                || one.english().equals(english)))
                    .orElse(true);
            if (!right) {
              wrong.add(phrase + ": " + reading);
            }
          });
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void judgedQuestionsFindTheirRowAmongTheFirstFive() throws IOException {
    List<String> missed = new ArrayList<>();
    int asked = 0;
    for (String line : Files.readAllLines(JUDGED)) {
      if (line.startsWith("#")) {
        continue;
      }
      List<String> cells = List.of(line.split("\t"));
      List<String> wanted = List.of(cells.getFirst().split("\\|"));
      for (String query : cells.subList(1, cells.size())) {
        asked++;
        List<String> hits =
            ask(query, 5).hits().stream().map(each -> each.requirement().id().value()).toList();
        if (hits.stream().noneMatch(wanted::contains)) {
          missed.add(query + ": " + hits + ", read as " + read(query));
        }
      }
    }
    assertThat(asked).isGreaterThanOrEqualTo(160);
    assertThat(missed).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "Fernwartung, German, remote maintenance",
    "fernwartungen, German, remote maintenance",
    "Schluesselverwaltung, German, key management",
    "Netzwerkzugang, German, network access",
    "inventario de los activos, Spanish, asset inventory",
    "autenticacion de usuarios, Spanish, user authentication",
    "les mots de passe par defaut, French, default password",
    "gestione degli accessi remoti, Italian, management remote access",
    "Man-in-the-Middle Angriff auf die SPS, German, "
        + "Man-in-the-Middle attack programmable logic controller",
    "Welche SPS braucht ein Passwort nach SR 1.5?, German, "
        + "programmable logic controller password SR 1.5?",
    "Anforderungen an die Protokollierung in IEC 62443-3-3, German, "
        + "requirements logging IEC 62443-3-3",
    "sécurité de l'API et de l'IHM, French, "
        + "security programmable logic controller human machine interface"
  })
  void readsForms(String query, String language, String english) {
    LanguageReading reading = read(query).orElseThrow();
    assertThat(reading.language()).isEqualTo(language);
    assertThat(reading.english()).isEqualTo(english);
    assertThat(reading.notes()).isEmpty();
  }

  @Test
  void whatIsNotKnownIsSaidAndNotGuessed() {
    LanguageReading reading = read("Fernwartung der Kaffeemaschine im Wintergarten").orElseThrow();
    assertThat(reading.english()).isEqualTo("remote maintenance");
    assertThat(reading.notUnderstood()).containsExactly("Kaffeemaschine", "Wintergarten");
    assertThat(ask("Fernwartung der Kaffeemaschine", 1).interpretedAs().notes())
        .containsExactly("Not understood in German: \"Kaffeemaschine\".");
  }

  @ParameterizedTest
  @CsvSource({
    "acquedotto in Italia, Water and wastewater",
    "estación depuradora en España, Wastewater only",
    "usine chimique en France, Chemicals",
    "Kläranlage in Bayern, Wastewater only"
  })
  void sectorsAreReadToo(String words, String sector) {
    assertThat(
            TestCorpus.questions()
                .applicable()
                .find(
                    new FindApplicable.Request(
                        words, Optional.empty(), Optional.empty(), List.of()))
                .sectors())
        .extracting(Sector::name)
        .containsExactly(sector);
  }

  @Test
  void termsAreReadToo() {
    ExplainTerm.Answer answer = TestCorpus.questions().term().explain("Tiefenverteidigung");
    assertThat(answer.terms()).extracting(Term::name).containsExactly("defense in depth");
    assertThat(answer.language()).get().extracting(LanguageReading::language).isEqualTo("German");
  }

  @Test
  void wordInEnglishQuestionIsReadToo() {
    assertThat(read("what does Meldepflicht require"))
        .get()
        .extracting(LanguageReading::english)
        .isEqualTo("what does incident reporting require");
  }

  @ParameterizedTest
  @CsvSource({
    "gestão de acessos remotos, Portuguese",
    "segurança da rede, Portuguese",
    "beveiliging van het netwerk, Dutch",
    "hoe beheer ik de wachtwoorden, Dutch",
    "jak zarządzać hasłami w sieci, Polish",
    "güvenlik için ağ erişimi, Turkish",
    "Jak řídit přístup do sítě, Czech",
    "hur skyddar jag nätverket och lösenord, Swedish",
    "пароли по умолчанию для контроллеров, Russian",
    "як захистити мережу від вірусів, Ukrainian",
    "网络分段, Chinese",
    "制御システムのセキュリティ, Japanese",
    "遠隔保守の認証, Japanese",
    "원격 접속 보안, Korean",
    "الوصول عن بعد, Arabic",
    "ασφάλεια δικτύου, Greek",
    "גישה מרחוק, Hebrew"
  })
  void otherLanguagesAreRecognizedAndSaid(String query, String language) {
    LanguageReading reading = read(query).orElseThrow();
    assertThat(reading.language()).isEqualTo(language);
    assertThat(reading.isRead()).isFalse();
    assertThat(ask(query, 5).hits()).isEmpty();
    assertThat(ask(query, 5).interpretedAs().corrections()).isEmpty();
    assertThat(ask(query, 5).interpretedAs().notes())
        .anyMatch(each ->
            each.startsWith(
                "This looks like "
                    + language
                    + ". Words are understood in English, French,"
                    + " German, Italian and Spanish"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "remote access",
        "audit",
        "port",
        "die casting",
        "gas station",
        "Dragonfly",
        "Sandworm",
        "remote acces",
        "pasword policy",
        "authentification of users",
        "segementation",
        "firewal",
        "DES encryption",
        "Los Angeles water",
        "El Paso electric",
        "de Havilland aircraft",
        "Siemens Desigo",
        "Emerson Ovation DCS",
        "Rockwell ControlLogix",
        "Schneider Modicon M340",
        "Sinumerik 840D",
        "Yokogawa Centum VP",
        "von Neumann architecture",
        "IEC 62443 SR 1.1",
        "si-7 firmware",
        "man in the middle",
        "des encryption",
        "mes server",
        "i/o module",
        "et al",
        "su command",
        "plants in Austria",
        "network in Romania",
        "sans institute",
        "est time zone",
        "inventory of assets",
        "who may log in",
        "résumé screening",
        "São Paulo metro",
        "wind farm of Ørsted",
        "µ controller",
        "a la carte controls",
        "Honeywell Experion",
        "vendor laptop on site",
        "cyber insurance",
        "is a PLC in scope",
        "Purdue model level 3.5"
      })
  void englishIsLeftAlone(String query) {
    assertThat(read(query)).as(query).isEmpty();
  }

  @Test
  void judgedEnglishQuestionsAreLeftAlone() throws IOException {
    Path file = SharedFiles.file("eval/search-dev.jsonl");
    assumeTrue(Files.exists(file), "skipped: the judged queries are not here (" + file + ")");
    List<String> wrong = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      String query = Json.parseObject(line).path("query").asString("");
      read(query).ifPresent(each -> wrong.add(query + ": " + each));
    }
    assertThat(wrong).isEmpty();
  }
}
