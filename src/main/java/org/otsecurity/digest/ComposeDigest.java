package org.otsecurity.digest;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.otsecurity.domain.id.DocumentId;
import org.otsecurity.domain.release.Freshness;
import org.otsecurity.domain.release.Release;
import org.otsecurity.domain.release.ReleaseChange;
import org.otsecurity.ingest.Receipt;
import org.otsecurity.query.Questions;
import org.otsecurity.query.change.WhatChanged;
import org.otsecurity.query.reading.QueryException;
import org.otsecurity.query.requirement.ListStandards;

/** Composes a digest from what is held, what was learned and what changed. */
public final class ComposeDigest {
  private final Questions questions;
  private final Map<DocumentId, Receipt> receipts;
  private final List<Freshness> learned;

  /**
   * @param receipts the official files that are held
   * @param learned what the last check learned; empty if none was made
   */
  public ComposeDigest(
      Questions questions, Map<DocumentId, Receipt> receipts, List<Freshness> learned) {
    this.questions = questions;
    this.receipts = receipts;
    this.learned = learned;
  }

  /** Composes the digest of some days. */
  public Digest compose(LocalDate since, LocalDate until) {
    List<News> news = new ArrayList<>();
    List<String> standing = new ArrayList<>();
    if (learned.isEmpty()) {
      news.add(
          new News(
              Urgency.LOOK,
              "Nobody has asked the publishers yet",
              "So it is not known whether anything newer is published.",
              "ot-security check-updates"));
    }
    for (ListStandards.Coverage each : questions.listStandards().list().standards()) {
      DocumentId id = each.standard().id();
      Optional<Freshness> fresh =
          learned.stream().filter(one -> one.standard().equals(id)).findFirst();
      Optional<Receipt> receipt = Optional.ofNullable(receipts.get(id));
      fresh.ifPresent(one -> published(each, one, since, news));
      receipt.ifPresent(one -> held(each, one, since, news));
      if (fresh.isPresent() || receipt.isPresent()) {
        standing.add(standing(each, receipt, fresh));
      }
    }
    news.sort(Comparator.comparing(News::urgency));
    return new Digest(since, until, List.copyOf(news), List.copyOf(standing));
  }

  private static void published(
      ListStandards.Coverage document, Freshness fresh, LocalDate since, List<News> news) {
    String name = document.standard().name();
    switch (fresh.state()) {
      case NEWER ->
          news.add(
              new News(
                  Urgency.ACT,
                  name + " " + fresh.published() + " is published",
                  "Here is "
                      + (fresh.held().isEmpty()
                          ? "no official text, and facts of " + fresh.facts()
                          : fresh.held())
                      + ". First seen on "
                      + fresh.since()
                      + (isBefore(fresh.since(), since) ? ", not yet acted on." : "."),
                  "ot-security sync "
                      + fresh.standard()
                      + " && ot-security diff "
                      + fresh.standard()));
      case CHANGED ->
          news.add(
              new News(
                  Urgency.LOOK,
                  name + " " + fresh.published() + ": the publisher has changed the file",
                  "The release is the same; usually a correction.",
                  "ot-security sync " + fresh.standard()));
      case UNKNOWN ->
          news.add(
              new News(
                  Urgency.KNOW,
                  name + ": what is published could not be known",
                  "On " + fresh.checked() + " it " + fresh.note(),
                  "ot-security check-updates"));
      case CURRENT -> {}
    }
  }

  private void held(
      ListStandards.Coverage document, Receipt receipt, LocalDate since, List<News> news) {
    if (isBefore(receipt.since(), since)) {
      return;
    }
    String before = receipt.earlier().isEmpty() ? "" : receipt.earlier().get(0).release();
    news.add(
        new News(
            Urgency.LOOK,
            "Official text of "
                + document.standard().name()
                + " "
                + receipt.release()
                + " has come in",
            changes(receipt, before),
            before.isEmpty()
                ? "ot-security list " + receipt.standard()
                : "ot-security diff " + receipt.standard() + " --from " + before));
  }

  /** What changed against the release before, in counts. */
  private String changes(Receipt receipt, String before) {
    if (before.isEmpty()) {
      return "Answers show it beside our summaries.";
    }
    try {
      WhatChanged.Answer answer =
          questions
              .whatChanged()
              .compare(
                  WhatChanged.Request.all(
                      receipt.standard(), Optional.of(before), Optional.of(receipt.release())));
      List<String> counts = new ArrayList<>();
      for (ReleaseChange.Kind each : ReleaseChange.Kind.values()) {
        int count = answer.comparison().of(each).size();
        if (count > 0) {
          counts.add(count + " " + each.words());
        }
      }
      long touching = answer.changes().stream().filter(each -> !each.touches().isEmpty()).count();
      return "Against "
          + before
          + ": "
          + (counts.isEmpty() ? "nothing changed" : String.join(", ", counts))
          + "; "
          + touching
          + " of them touch what this corpus says.";
    } catch (QueryException e) {
      return "It replaces " + before + ".";
    }
  }

  private static String standing(
      ListStandards.Coverage document, Optional<Receipt> receipt, Optional<Freshness> fresh) {
    String facts = fresh.map(Freshness::facts).orElse("");
    String published = fresh.map(Freshness::published).orElse("");
    String line =
        document.standard().name()
            + ": text held "
            + receipt.map(Receipt::release).orElse("none")
            + ", facts of "
            + document.standard().edition()
            + ", published "
            + (published.isEmpty() ? "not known" : published)
            + fresh.map(each -> ", checked " + each.checked()).orElse("");
    boolean behind =
        !facts.isEmpty()
            && !published.isEmpty()
            && Release.VERSION_ORDER.compare(published, facts) > 0;
    return line + (behind ? "; ids and relations follow when it is synced" : "") + ".";
  }

  private static boolean isBefore(String day, LocalDate since) {
    return day.compareTo(since.toString()) < 0;
  }
}
