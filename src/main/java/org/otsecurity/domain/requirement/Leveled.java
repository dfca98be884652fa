package org.otsecurity.domain.requirement;

import java.util.Optional;
import org.otsecurity.domain.id.RequirementId;

/** A row that a security level may select. */
public interface Leveled {
  /** Its id. */
  RequirementId id();

  /** The id of its family, a foundational requirement where it has a level. */
  Optional<String> family();

  /** The lowest level that selects it. */
  Optional<Integer> level();
}
