package org.otsecurity.install;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.otsecurity.domain.id.Sha256;

/**
 * Compares an image, file by file, with a list of checksums. Whatever the list says, only what is
 * found by walking through the image is read, and no link is followed, so nothing outside is.
 *
 * <p>What runs, in {@code app}, {@code bin} and {@code runtime}, must be exactly what is listed.
 * Packages put documents elsewhere or leave them out, and put files of their own beside; that is
 * told, and is no difference.
 */
public final class ImageComparison {
  private static final Set<String> RUNS = Set.of("app", "bin", "runtime");
  private static final int BUFFER = 1 << 17;

  /** Five times the largest file of an image. */
  private static final long MOST_BYTES = 500_000_000;

  private final Path root;
  private final Checksums listed;
  private final SortedMap<String, BasicFileAttributes> found = new TreeMap<>();
  private final List<String> unreadable = new ArrayList<>();

  private ImageComparison(Path root, Checksums listed) {
    this.root = root;
    this.listed = listed;
  }

  /**
   * How an image compares; names are relative to it, with slashes.
   *
   * @param same how many files are as listed
   * @param changed other bytes than listed, or something else than a file
   * @param missing listed and not there, though the program is made of it
   * @param additional among what runs, and not listed
   * @param unreadable what this user cannot read
   * @param elsewhere documents that are listed and not there
   * @param beside what is there besides the program, and not listed
   */
  public record Result(
      int same,
      List<String> changed,
      List<String> missing,
      List<String> additional,
      List<String> unreadable,
      List<String> elsewhere,
      List<String> beside) {
    /** Whether the program is what the list says. */
    public boolean isSame() {
      return Stream.of(changed, missing, additional, unreadable).allMatch(List::isEmpty);
    }
  }

  /**
   * Compares all files of an image but the list in it.
   *
   * @throws IOException if the folder cannot be walked through
   * @throws ChecksumsException if it holds more than an image can
   */
  public static Result of(Path root, Checksums listed) throws IOException {
    ImageComparison comparison = new ImageComparison(root, listed);
    comparison.walk();
    return comparison.result();
  }

  private void walk() throws IOException {
    Files.walkFileTree(
        root,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            found.put(name(file), attributes);
            if (found.size() > Checksums.MOST_FILES) {
              throw new ChecksumsException(
                  root + " holds more than " + Checksums.MOST_FILES + " files.");
            }
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException e) {
            unreadable.add(name(file));
            return FileVisitResult.CONTINUE;
          }
        });
    found.remove(Checksums.NAME);
  }

  private Result result() {
    int same = 0;
    List<String> changed = new ArrayList<>();
    for (Map.Entry<String, String> each : listed.byName().entrySet()) {
      BasicFileAttributes file = found.get(each.getKey());
      if (file == null) {
        continue;
      }
      try {
        if (file.isRegularFile()
            && file.size() <= MOST_BYTES
            && hash(root.resolve(each.getKey())).equals(each.getValue())) {
          same++;
        } else {
          changed.add(each.getKey());
        }
      } catch (IOException e) {
        unreadable.add(each.getKey());
      }
    }
    Set<String> missing = without(listed.byName().keySet(), found.keySet());
    Set<String> additional = without(found.keySet(), listed.byName().keySet());
    missing.removeAll(unreadable);
    return new Result(
        same,
        changed,
        running(missing, true),
        running(additional, true),
        unreadable,
        running(missing, false),
        running(additional, false));
  }

  private static Set<String> without(Collection<String> all, Collection<String> others) {
    Set<String> rest = new TreeSet<>(all);
    rest.removeAll(others);
    return rest;
  }

  private static List<String> running(Set<String> names, boolean runs) {
    return names.stream().filter(each -> RUNS.contains(each.split("/", 2)[0]) == runs).toList();
  }

  /** Separated by slashes on every system; elsewhere than on Windows a name may have others. */
  private String name(Path file) {
    StringJoiner name = new StringJoiner("/");
    root.relativize(file).forEach(each -> name.add(each.toString()));
    return name.toString();
  }

  /** In parts, as the heap is small. A link that took the file's place meanwhile is an error. */
  private static String hash(Path file) throws IOException {
    MessageDigest digest = Sha256.start();
    try (FileChannel channel =
        FileChannel.open(file, Set.of(StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS))) {
      ByteBuffer buffer = ByteBuffer.allocateDirect(BUFFER);
      while (channel.read(buffer) >= 0) {
        digest.update(buffer.flip());
        buffer.clear();
      }
    }
    return Sha256.end(digest);
  }
}
