package org.otsecurity.query.mapping;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.otsecurity.domain.id.RequirementId;

/**
 * What joins requirements, as far as earlier readings of a database have seen it. Safe for use by
 * many threads.
 *
 * <p>A database does not change while it is open, so what was read once stays true.
 */
final class KnownHops {
  /**
   * Most assertions that are kept, about twice those of the corpus; a larger database is read anew
   * beyond that, so that memory stays bounded.
   */
  private static final int MOST = 60_000;

  private final Map<RequirementId, List<Hop>> known = new ConcurrentHashMap<>();
  private final AtomicInteger kept = new AtomicInteger();

  /** What joins a requirement, read from it; null if that was not kept. */
  @Nullable List<Hop> of(RequirementId id) {
    return known.get(id);
  }

  /** Keeps all that joins a requirement, unless there is too much already. */
  void keep(RequirementId id, List<Hop> hops) {
    // One more than the assertions, because what is joined to nothing takes room as well.
    if (kept.get() < MOST && known.putIfAbsent(id, List.copyOf(hops)) == null) {
      kept.addAndGet(hops.size() + 1);
    }
  }
}
