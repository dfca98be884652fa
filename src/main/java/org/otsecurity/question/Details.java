package org.otsecurity.question;

/** How all details of a short answer are asked for. */
final class Details {
  /** In JSON, which is the same for all who ask. */
  static final String IN_JSON = "detail full";

  private Details() {}

  /** In the words of whoever asks: {@code detail full}, {@code --full}. */
  static String shown(Arguments arguments) {
    String shown = arguments.shown("detail");
    return shown.endsWith("full") ? shown : shown + " full";
  }
}
