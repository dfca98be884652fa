package org.otsecurity.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.otsecurity.SharedFiles;
import org.otsecurity.domain.release.PublishedFile;
import org.otsecurity.domain.release.Release;
import org.otsecurity.domain.release.ReleasedRequirement;
import org.otsecurity.domain.requirement.Status;
import org.otsecurity.source.published.PublishedFiles;

/** The files of SP 800-53 that can be had, put together. */
class ReleaseAssemblyTest {
  @Test
  void newestFactsAndNewestWordsOfEachControl() throws Exception {
    List<PublishedFile> files = new ArrayList<>();
    for (String each :
        List.of(
            SharedFiles.OSCAL_HIGH,
            SharedFiles.OSCAL_FULL,
            SharedFiles.CPRT_BASELINES,
            SharedFiles.OSCAL_PRIVACY,
            SharedFiles.OSCAL_LOW_PROFILE)) {
      files.add(PublishedFiles.read(SharedFiles.bytes(each)));
    }
    Release release = ReleaseAssembly.newest(files).orElseThrow();
    assertThat(release.version()).isEqualTo("5.2.0");
    assertThat(release.requirements()).hasSize(1196);
    assertThat(count(release, "5.2.0")).isEqualTo(424);
    assertThat(count(release, "5.0.1")).isEqualTo(583);
    ReleasedRequirement ac2 = one(release, "AC-2");
    assertThat(ac2.title()).isEqualTo("Account Management");
    assertThat(ac2.textRelease()).isEqualTo("5.2.0");
    assertThat(ac2.relations().get("baselines")).contains("LOW");
    ReleasedRequirement withdrawn = one(release, "AC-13");
    assertThat(withdrawn.status()).isEqualTo(Status.WITHDRAWN);
    assertThat(withdrawn.successors()).containsExactly("AC-2", "AU-6");
    assertThat(one(release, "IA-13").title()).isNotBlank();
    assertThat(one(release, "SA-24").text()).isEmpty();
  }

  @Test
  void partsAloneAreNoRelease() throws Exception {
    assertThat(
            ReleaseAssembly.newest(
                List.of(PublishedFiles.read(SharedFiles.bytes(SharedFiles.OSCAL_HIGH)))))
        .isEmpty();
  }

  private static long count(Release release, String textRelease) {
    return release.requirements().stream()
        .filter(each -> each.textRelease().equals(textRelease))
        .count();
  }

  private static ReleasedRequirement one(Release release, String id) {
    return release.requirements().stream()
        .filter(each -> each.id().equals(id))
        .findFirst()
        .orElseThrow();
  }
}
