package org.otsecurity.store;

import java.util.Map;
import java.util.Set;

/**
 * Cuts English words to a stem, so that a word is found in its other forms.
 *
 * <p>Lighter than Porter's: {@code operator}, {@code operating} and {@code operation} mean
 * different things in a plant, and the thesaurus joins what belongs together. British spelling and
 * common abbreviations are folded.
 */
final class Stemmer {
  private static final Map<String, String> SPELLINGS =
      Map.ofEntries(
          Map.entry("centre", "center"),
          Map.entry("centralise", "centralize"),
          Map.entry("metre", "meter"),
          Map.entry("fibre", "fiber"),
          Map.entry("defence", "defense"),
          Map.entry("offence", "offense"),
          Map.entry("licence", "license"),
          Map.entry("catalogue", "catalog"),
          Map.entry("dialogue", "dialog"),
          Map.entry("analogue", "analog"),
          Map.entry("programme", "program"),
          Map.entry("artefact", "artifact"),
          Map.entry("grey", "gray"),
          Map.entry("analyse", "analyze"),
          Map.entry("cheque", "check"),
          // What a dosing pump does is not DoS.
          Map.entry("dosing", "dose"),
          Map.entry("dosed", "dose"),
          Map.entry("data", "data"),
          Map.entry("media", "media"));

  /** What people in plants type for longer words, alone and in expressions. */
  private static final Map<String, String> ABBREVIATIONS =
      Map.ofEntries(
          Map.entry("admin", "administrator"),
          Map.entry("admins", "administrator"),
          Map.entry("auth", "authentication"),
          Map.entry("cfg", "configuration"),
          Map.entry("comms", "communication"),
          Map.entry("config", "configuration"),
          Map.entry("configs", "configuration"),
          Map.entry("creds", "credential"),
          Map.entry("maint", "maintenance"),
          Map.entry("mgmt", "management"),
          Map.entry("passwd", "password"),
          Map.entry("pw", "password"),
          Map.entry("pwd", "password"));

  /** Words on -ise that are not British forms of -ize. */
  private static final Set<String> TRUE_ISE =
      Set.of(
          "exercise",
          "enterprise",
          "otherwise",
          "precise",
          "concise",
          "noise",
          "raise",
          "advise",
          "revise",
          "devise",
          "comprise",
          "compromise",
          "premise",
          "promise",
          "supervise",
          "surprise",
          "arise",
          "expertise",
          "likewise",
          "disguise",
          "franchise",
          "rise",
          "wise");

  private Stemmer() {}

  /** Returns the stem of a lower-case word. */
  static String stem(String typed) {
    String word = ABBREVIATIONS.getOrDefault(typed, typed);
    if (word.length() < 4 || hasDigit(word)) {
      return word.length() == 3 && word.endsWith("s") && !hasDigit(word) && plural3(word)
          ? word.substring(0, 2)
          : word;
    }
    String singular = singular(word);
    String american = american(singular);
    String stem = suffix(american);
    return finish(stem);
  }

  private static boolean plural3(String word) {
    return word.equals("pcs");
  }

  private static String singular(String w) {
    if (w.endsWith("ies") && w.length() > 4) {
      return w.substring(0, w.length() - 3) + "y";
    }
    if (w.endsWith("sses") || w.endsWith("xes") || w.endsWith("ches") || w.endsWith("shes")) {
      return w.substring(0, w.length() - 2);
    }
    boolean plural =
        w.endsWith("s")
            && !w.endsWith("ss")
            && !w.endsWith("us")
            && !w.endsWith("is")
            && !w.endsWith("ics");
    return plural ? w.substring(0, w.length() - 1) : w;
  }

  private static String american(String w) {
    String known = SPELLINGS.get(w);
    if (known != null) {
      return known;
    }
    if (w.length() >= 6 && (w.endsWith("our") || w.endsWith("oural")) && !w.endsWith("tour")) {
      return w.replace("our", "or");
    }
    for (String ending : new String[] {"isation", "ise", "ised", "ising", "iser"}) {
      if (w.endsWith(ending) && w.length() > ending.length() + 3) {
        String base = w.substring(0, w.length() - ending.length());
        return TRUE_ISE.contains(base + "ise") ? w : base + "iz" + ending.substring(2);
      }
    }
    return w;
  }

  private static String suffix(String w) {
    if (w.endsWith("ification")) {
      return w.substring(0, w.length() - 7);
    }
    String verb = participle(w);
    if (!verb.equals(w)) {
      return suffix(verb);
    }
    if (w.endsWith("ional") && w.length() > 8) {
      return suffix(w.substring(0, w.length() - 2));
    }
    if (w.endsWith("ation") && w.length() >= 9) {
      return w.substring(0, w.length() - 5);
    }
    if (w.endsWith("ate") && w.length() >= 7) {
      return w.substring(0, w.length() - 3);
    }
    if (w.endsWith("ion") && w.length() >= 8) {
      return w.substring(0, w.length() - 3);
    }
    if (w.endsWith("ability") && w.length() >= 9) {
      return w.substring(0, w.length() - 5) + "l";
    }
    if (w.endsWith("ery") && w.length() >= 7) {
      return w.substring(0, w.length() - 1);
    }
    if (w.endsWith("ly") && w.length() >= 6) {
      return suffix(w.substring(0, w.length() - 2));
    }
    if (w.endsWith("ment") && w.length() >= 8 && "eglsytn".indexOf(w.charAt(w.length() - 5)) >= 0) {
      return w.substring(0, w.length() - 4);
    }
    return w;
  }

  private static String participle(String w) {
    String base = w;
    if (w.endsWith("ing") && w.length() >= 6) {
      base = w.substring(0, w.length() - 3);
    } else if (w.endsWith("ed") && !w.endsWith("eed") && w.length() >= 5) {
      base = w.substring(0, w.length() - 2);
    }
    if (base.equals(w) || base.length() < 3 || !hasVowel(base)) {
      return w;
    }
    int last = base.length() - 1;
    boolean doubled = base.charAt(last) == base.charAt(last - 1);
    boolean kept = "aeioulsz".indexOf(base.charAt(last)) >= 0;
    return doubled && !kept ? base.substring(0, last) : base;
  }

  private static String finish(String w) {
    String stem = w;
    if (stem.endsWith("e") && stem.length() > 4) {
      stem = stem.substring(0, stem.length() - 1);
    }
    // authenticating and authenticate, isolating and isolate end alike
    if (stem.endsWith("at") && stem.length() >= 6) {
      stem = stem.substring(0, stem.length() - 2);
    }
    if (stem.endsWith("y") && stem.length() > 4) {
      stem = stem.substring(0, stem.length() - 1) + "i";
    }
    if (stem.endsWith("fi") && stem.length() > 4) {
      stem = stem.substring(0, stem.length() - 1);
    }
    if (stem.endsWith("ll") || stem.endsWith("ss")) {
      stem = stem.substring(0, stem.length() - 1);
    }
    return stem;
  }

  private static boolean hasDigit(String w) {
    for (int i = 0; i < w.length(); i++) {
      if (Character.isDigit(w.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  private static boolean hasVowel(String w) {
    for (int i = 0; i < w.length(); i++) {
      if ("aeiouy".indexOf(w.charAt(i)) >= 0) {
        return true;
      }
    }
    return false;
  }
}
