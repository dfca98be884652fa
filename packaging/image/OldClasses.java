import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.Collections;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * A class cache takes no class of a format before Java 6, which says nothing of the types on the
 * stack (JVMS 4.10.2). The option parser is compiled to such a format, and every command uses it:
 * so its classes get a newer format, with the same code.
 */
final class OldClasses {
  /** The first one with tables of the types on the stack that are checked alone. */
  private static final int FORMAT = ClassFile.JAVA_7_VERSION;

  private OldClasses() {}

  /** Gives the old classes of a jar a newer format, if it has any. */
  static void renew(Path jar) throws IOException {
    FileTime time = Files.getLastModifiedTime(jar);
    Path renewed = jar.resolveSibling(jar.getFileName() + ".new");
    boolean old = false;
    try (ZipFile from = new ZipFile(jar.toFile());
        ZipOutputStream to = new ZipOutputStream(Files.newOutputStream(renewed))) {
      ClassFile format =
          ClassFile.of(
              ClassFile.StackMapsOption.GENERATE_STACK_MAPS,
              ClassFile.ClassHierarchyResolverOption.of(
                  ClassHierarchyResolver.ofResourceParsing(
                          type -> stream(from, type.descriptorString()))
                      .orElse(ClassHierarchyResolver.defaultResolver())));
      for (ZipEntry each : Collections.list(from.entries())) {
        byte[] bytes = from.getInputStream(each).readAllBytes();
        if (each.getName().endsWith(".class") && major(bytes) < ClassFile.JAVA_6_VERSION) {
          bytes = renewed(format, bytes);
          old = true;
        }
        ZipEntry copy = new ZipEntry(each.getName());
        copy.setTimeLocal(each.getTimeLocal());
        to.putNextEntry(copy);
        to.write(bytes);
      }
    }
    if (!old) {
      Files.delete(renewed);
      return;
    }
    Files.move(renewed, jar, StandardCopyOption.REPLACE_EXISTING);
    Files.setLastModifiedTime(jar, time);
  }

  private static byte[] renewed(ClassFile format, byte[] bytes) {
    ClassModel model = format.parse(bytes);
    return format.transformClass(
        model,
        ClassTransform.transformingMethodBodies((code, element) -> code.with(element))
            .andThen(ClassTransform.endHandler(builder -> builder.withVersion(FORMAT, 0))));
  }

  private static int major(byte[] bytes) {
    return (bytes[6] & 0xff) << 8 | bytes[7] & 0xff;
  }

  private static InputStream stream(ZipFile jar, String descriptor) {
    ZipEntry entry = jar.getEntry(descriptor.substring(1, descriptor.length() - 1) + ".class");
    try {
      return entry == null ? null : jar.getInputStream(entry);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
