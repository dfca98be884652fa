package org.otsecurity.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.otsecurity.TestCorpus;
import org.otsecurity.domain.id.DocumentId;
import org.otsecurity.domain.id.RequirementId;
import org.otsecurity.domain.mapping.Mapping;
import org.otsecurity.domain.mapping.MappingSet;
import org.otsecurity.domain.requirement.StatedFor;

/** What names a row that is revoked is told of its successor, in the release that revoked it. */
class SuccessionTest {
  private static final RequirementId REVOKED = new RequirementId(DocumentId.MITRE_ICS, "T0855");
  private static final RequirementId NEW = new RequirementId(DocumentId.MITRE_ICS, "T1692.001");

  @Test
  void mappingsAndZonesFollow() throws SQLException {
    try (Connection base = base()) {
      StoreReader reader = new StoreReader(base, new ReadOnce());
      assertThat(mappings(reader, NEW)).isNotEmpty().extracting(Mapping::target).containsOnly(NEW);
      StatedFor stated = new StatedFor(REVOKED, NEW, "MITRE ATT&CK for ICS 19.1");
      assertThat(mappings(reader, NEW))
          .extracting(Mapping::statedFor)
          .contains(Optional.of(stated));
      assertThat(stated.words())
          .isEqualTo(
              "stated for T0855, which MITRE ATT&CK for ICS 19.1 has revoked in favor of"
                  + " T1692.001");
      assertThat(conduits(reader)).contains(NEW).doesNotContain(REVOKED);
    }
  }

  @Test
  void inAReleaseThatHasNotRevokedItTheRowItselfIsTold() throws SQLException {
    try (Connection base = base();
        Connection older =
            ReleaseCopy.of(
                base,
                TestCorpus.store()
                    .read(reader ->
                        reader.releases().facts(DocumentId.MITRE_ICS, "18.1").orElseThrow()))) {
      StoreReader reader = new StoreReader(older, new ReadOnce());
      assertThat(mappings(reader, REVOKED))
          .isNotEmpty()
          .allSatisfy(each -> {
            assertThat(each.target()).isEqualTo(REVOKED);
            assertThat(each.statedFor()).isEmpty();
          });
      assertThat(reader.succession().ofZones()).isEmpty();
      assertThat(conduits(reader)).contains(REVOKED);
    }
  }

  private static List<RequirementId> conduits(StoreReader reader) {
    return reader.zones().ofLevels().conduits().stream()
        .flatMap(each -> each.techniques().stream())
        .toList();
  }

  private static List<Mapping> mappings(StoreReader reader, RequirementId id) {
    Map<String, MappingSet> sets = reader.mappings().sets();
    return reader.mappings().touching(List.of(id), sets).stream()
        .map(MappingTable.Row::mapping)
        // What answers the technique was written for the successor itself.
        .filter(each -> each.kind() != Mapping.Kind.ANSWERED_BY)
        .toList();
  }

  private static Connection base() throws SQLException {
    return DriverManager.getConnection("jdbc:sqlite:" + TestCorpus.database().toAbsolutePath());
  }
}
