package org.otsecurity.domain.document;

import java.util.List;

/**
 * What the publisher of a document offers to programs.
 *
 * @param files the files of a release; the first tells the release. Empty if none are read
 * @param notOffered why none are read, as a sentence; empty if there are files
 */
public record PublishersFiles(List<File> files, String notOffered) {
  /**
   * A file.
   *
   * @param name its name
   * @param url where the publisher has the newest
   */
  public record File(String name, String url) {}

  /** Nothing is known to be offered. */
  public static final PublishersFiles UNKNOWN = new PublishersFiles(List.of(), "");

  /** Whether it is said what can be fetched, or why nothing can. */
  public boolean isKnown() {
    return !files.isEmpty() || !notOffered.isEmpty();
  }
}
