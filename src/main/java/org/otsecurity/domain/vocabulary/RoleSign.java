package org.otsecurity.domain.vocabulary;

import org.otsecurity.domain.requirement.Coded;

/** What words of a question say on the role of who asks. */
public enum RoleSign implements Coded {
  /** Makes products. */
  MAKER("maker"),
  /** Renders services. */
  PROVIDER("provider"),
  /** A trade, which makes a {@link #FIRM} behind it a provider of services. */
  TRADE("trade"),
  FIRM("firm"),
  /** Runs a plant, whatever else it does. */
  RUNS("runs"),
  /** Works for a plant without running it. */
  SERVES("serves"),
  /** Supplies what a utility supplies, and so runs one. */
  UTILITY("utility"),
  /** May ask as a plant or for its products. */
  EITHER("either"),
  /** Leads to somebody else: "our", "from a". */
  LEADS_TO_OTHER("leads-to-other"),
  /** Is somebody else behind such a lead, with or without a word between. */
  OTHER("other"),
  /** Speaks of somebody else by itself. */
  ON_OTHER("on-other"),
  /** Leads to the customer of a provider of services. */
  CUSTOMER("customer");

  private final String value;

  RoleSign(String value) {
    this.value = value;
  }

  @Override
  public String value() {
    return value;
  }
}
