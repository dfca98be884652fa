package org.otsecurity.query;

import org.otsecurity.domain.requirement.Requirement;

/** Whom or what a document binds, in a few words. */
final class Scopes {
  private Scopes() {}

  static String of(Requirement requirement) {
    return switch (requirement.id().standard()) {
      case IEC_62443_3_3 -> "capability of a control system, by security level";
      case IEC_62443_4_2 -> "capability of one component, by security level and component type";
      case IEC_62443_3_2 -> "risk assessment and design of zones and conduits";
      case IEC_62443_2_1 -> "security program of the asset owner";
      case IEC_62443_2_4 -> "security program of the service provider";
      case IEC_62443_4_1 -> "development process of the product supplier";
      case NIST_800_53 -> "control of an organization and its systems, by baseline";
      case NIST_800_82 -> "guidance for OT, not a requirement";
      case NIST_CSF -> "outcome of an organization's program";
      case MITRE_ICS -> "observed behavior of adversaries and what answers it";
      case NERC_CIP -> "duty of a registered entity of the bulk electric system";
      case NIS2 -> "duty of essential and important entities through national law";
      case CRA -> "duty for products with digital elements on the EU market";
      case DORA -> "duty of financial entities in the EU";
      case CER -> "duty of critical entities through national law";
      case CISA_CPG -> "voluntary goal for critical infrastructure";
      case ISO_27001 -> "information security management system of an organization";
      case STRIDE -> "kind of threat";
    };
  }
}
