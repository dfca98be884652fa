package org.otsecurity.store;

/** A database that cannot be used: says what is wrong and how to get a good one. */
public final class StoreException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String explanation;

  /**
   * @param problem what is wrong, without SQL
   * @param remedy what to do
   */
  public StoreException(String problem, String remedy) {
    super(problem + " " + remedy);
    this.explanation = problem + " " + remedy;
  }

  /** What is wrong and what to do, without SQL. */
  public String explanation() {
    return explanation;
  }
}
