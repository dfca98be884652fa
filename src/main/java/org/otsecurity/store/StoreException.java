package org.otsecurity.store;

import java.io.Serial;
import org.otsecurity.text.ExplainedException;

/** A database that cannot be used: says, without SQL, what is wrong and how to get a good one. */
public final class StoreException extends ExplainedException {
  @Serial private static final long serialVersionUID = 1L;

  /**
   * @param problem what is wrong, without SQL
   * @param remedy what to do
   */
  public StoreException(String problem, String remedy) {
    super(problem, remedy);
  }

  @Override
  public String getMessage() {
    return explanation();
  }
}
