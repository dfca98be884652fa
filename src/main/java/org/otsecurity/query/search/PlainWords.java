package org.otsecurity.query.search;

import java.util.Set;

/** Words of queries that tell little or nothing about what is looked for. */
final class PlainWords {
  /** Words that a question is made of; they say nothing about a requirement. */
  private static final Set<String> FILLERS =
      Set.of(
          ("need needs needed say says said tell handle handles happen happens happened apply applies"
                  + " applied use used uses using require requires required want wants get gets got"
                  + " give given make makes made way ways best practice practices according vs versus"
                  + " etc ok please show find list explain describe mean means cover covers address"
                  + " addresses related relevant regarding concerning based standard standards"
                  + " supposed allow allows allowed help helps still someone somebody anybody anyone"
                  + " something anything everything thing things kind kinds type types like long"
                  + " many much often done doing go going keep keeps put set sets ask asks asked asking"
                  + " let able possible ever never now even per via among within without look looking"
                  + " deal dealing ours yours who's our come comes take takes taken see seen know every"
                  + " always another different order part parts"
                  + " case certain specific whether instead")
              .split(" "));

  /** Words that name the field as a whole: they hardly tell requirements apart. */
  private static final Set<String> WEAK =
      Set.of(
          ("plant plants ot ics industrial system systems site sites facility facilities automation"
                  + " environment company organization organizations organisation equipment device"
                  + " devices component components asset assets product products network networks"
                  + " control security secure protect protection cyber cybersecurity technology"
                  + " operational process user users attacker attackers adversary attack")
              .split(" "));

  private PlainWords() {}

  /** Whether a word only makes up the question. */
  static boolean isFiller(String word) {
    return FILLERS.contains(word);
  }

  /** Whether a word names the field as a whole. */
  static boolean isWeak(String word) {
    return WEAK.contains(word);
  }
}
