package org.otsecurity.domain.document;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.otsecurity.domain.id.DocumentId;
import org.otsecurity.domain.id.IdForm;
import org.otsecurity.domain.requirement.RequirementKind;
import org.otsecurity.domain.requirement.Standard;

/**
 * A document of the corpus with all that the program needs to know of it: {@code document.yaml}.
 *
 * @param standard its publication
 * @param group what it is listed with, for example {@code IEC 62443}
 * @param called its name within the group, for example {@code 3-3}; empty if it stands alone
 * @param scope whom or what it binds, in a few words
 * @param familiesCalled the word before the id of a family, for example {@code Chapter}; empty if
 *     the ids stand alone
 * @param names what it is called in running text and where a document is asked for
 * @param shortNames further names where a document is asked for; in running text they are words
 * @param publisherWords words that may stand before its names
 * @param namedWithEdition whether an edition may stand behind its names
 * @param capabilities what its rows have
 * @param kinds the kinds of its rows, in order
 * @param idForms the forms of its ids
 * @param numbering how its rows are numbered
 * @param publishersFiles what its publisher offers to programs
 */
public record Document(
    Standard standard,
    String group,
    String called,
    String scope,
    String familiesCalled,
    List<String> names,
    List<String> shortNames,
    List<String> publisherWords,
    boolean namedWithEdition,
    Set<Capability> capabilities,
    List<RequirementKind> kinds,
    List<IdForm.Declared> idForms,
    Numbering numbering,
    PublishersFiles publishersFiles) {

  /** Its id. */
  public DocumentId id() {
    return standard.id();
  }

  /** Whether its rows have something. */
  public boolean has(Capability capability) {
    return capabilities.contains(capability);
  }

  /** A family with its title: {@code SPE 1 = Organizational security measures}. */
  public String family(Standard.Family family) {
    return family.title().equalsIgnoreCase(family.id())
        ? family.id()
        : familyName(family) + " = " + family.title();
  }

  /** What it calls a family: {@code SPE 1}. */
  public String familyName(Standard.Family family) {
    return (familiesCalled + " " + family.id()).strip();
  }

  /** A kind that it declares. */
  public Optional<RequirementKind> kind(String name) {
    return kinds.stream().filter(each -> each.value().equals(name)).findFirst();
  }
}
