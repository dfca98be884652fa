package org.otsecurity.cli.doctor;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.otsecurity.cli.session.CommandException;
import org.otsecurity.cli.session.ExitCode;
import org.otsecurity.cli.session.Presentation;
import org.otsecurity.cli.session.Session;
import org.otsecurity.install.Checksums;
import org.otsecurity.install.ChecksumsException;
import org.otsecurity.install.ImageComparison;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code verify}: compares the files of the installation with what was built. */
@Command(
    name = "verify",
    description = "Compare every file of this installation with the SHA-256 that its build listed.",
    footer = {
      "%nThe list inside the installation finds damage and careless changes. The list of the"
          + " release, which --sums gives, also finds what somebody changed together with the list"
          + " inside. A program that was changed can still say that all is well: who must be sure"
          + " checks the list with sha256sum (docs/install.md).",
      "%nExit codes: 0 all is as listed; 1 something differs; 69 there is no list; others as"
          + " everywhere.",
      "%nExamples:",
      "  ot-security verify",
      "  ot-security verify --sums ot-security-VERSION-linux-x64.SHA256SUMS"
    })
public final class VerifyCommand implements Callable<Integer> {
  private final Session session;

  @Option(
      names = "--sums",
      paramLabel = "FILE",
      description = "Compare with this list, that of the release, instead of the one inside.")
  Optional<Path> sums = Optional.empty();

  @Mixin Presentation presentation = new Presentation();

  /** The command of a session. */
  public VerifyCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    Optional<Path> image = session.installation().image();
    if (image.isPresent()) {
      return ofImage(image.get());
    }
    if (sums.isPresent()) {
      throw CommandException.missing(
          "This program runs where its source was built, and the lists of releases are of images:"
              + " there is nothing to compare "
              + sums.get()
              + " with.");
    }
    return ofBuild();
  }

  private int ofImage(Path image) {
    Path list = sums.orElse(image.resolve(Checksums.NAME));
    try {
      // The one that is given may be a pipe and is read once.
      Checksums listed = sums.isPresent() ? Checksums.read(list) : Checksums.inside(image);
      boolean inside = sums.isEmpty() || isInside(image, listed);
      VerifySheet.Image answer =
          new VerifySheet.Image(
              image, list, sums.isPresent(), inside, ImageComparison.of(image, listed));
      session.print(answer::json, presentation, answer::write);
      return answer.isSame() ? ExitCode.OK : ExitCode.NO_ANSWER;
    } catch (NoSuchFileException e) {
      throw CommandException.missing(
          list
              + " is not there. "
              + (sums.isPresent()
                  ? "Download it with the release."
                  : "It is part of every image, so this one is not whole: install it anew, or"
                      + " compare with the list of the release (--sums FILE)."));
    } catch (IOException e) {
      throw CommandException.missing(list + " or " + image + " cannot be read.");
    }
  }

  private static boolean isInside(Path image, Checksums listed) {
    try {
      return Checksums.inside(image).equals(listed);
    } catch (IOException | ChecksumsException e) {
      return false;
    }
  }

  private int ofBuild() {
    List<Check> checks = new Examination(session.installation(), session.home()).comparisons();
    VerifySheet.Build answer = new VerifySheet.Build(session.installation().directory(), checks);
    session.print(answer::json, presentation, answer::write);
    return answer.isSame() ? ExitCode.OK : ExitCode.NO_ANSWER;
  }
}
