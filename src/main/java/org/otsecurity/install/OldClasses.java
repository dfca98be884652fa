package org.otsecurity.install;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassFileVersion;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeTransform;
import java.lang.constant.ClassDesc;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Rewrites classes of libraries that were compiled for a Java so old that a class cache refuses
 * them: their methods get the stack maps that Java has checked them by since version 6, and the
 * number of this version. What they do stays the same.
 */
final class OldClasses {
  /** Class files before this version have no stack maps, and the cache leaves them out. */
  private static final int FIRST_WITH_STACK_MAPS = ClassFile.JAVA_6_VERSION;

  /** The version they get: with it stack maps are required, and nothing else differs. */
  private static final int NEW_VERSION = ClassFile.JAVA_7_VERSION;

  private OldClasses() {}

  /**
   * Rewrites the libraries of an installation where needed.
   *
   * @return the names of the jars that were rewritten
   */
  static List<String> rewrite(Path libraries) throws IOException {
    List<String> rewritten = new ArrayList<>();
    try (DirectoryStream<Path> jars = Files.newDirectoryStream(libraries, "*.jar")) {
      for (Path jar : jars) {
        if (isOld(jar)) {
          replace(jar);
          rewritten.add(String.valueOf(jar.getFileName()));
        }
      }
    }
    rewritten.sort(null);
    return rewritten;
  }

  /** Whether a library holds classes that a cache refuses. One that is signed is left as it is. */
  private static boolean isOld(Path jar) throws IOException {
    try (JarFile library = new JarFile(jar.toFile())) {
      boolean signed = library.stream().anyMatch(OldClasses::isSignature);
      if (signed) {
        return false;
      }
      for (JarEntry each : library.stream().filter(OldClasses::isClass).toList()) {
        if (isOld(content(library, each))) {
          return true;
        }
      }
      return false;
    }
  }

  private static boolean isSignature(JarEntry entry) {
    String name = entry.getName().toUpperCase(Locale.ROOT);
    return name.startsWith("META-INF/") && name.endsWith(".SF");
  }

  private static boolean isClass(ZipEntry entry) {
    return entry.getName().endsWith(".class");
  }

  /** The version stands in the seventh and eighth byte of a class file. */
  private static boolean isOld(byte[] file) {
    int version = ((file[6] & 0xff) << 8) | (file[7] & 0xff);
    return version < FIRST_WITH_STACK_MAPS;
  }

  private static byte[] content(JarFile jar, ZipEntry entry) throws IOException {
    try (InputStream in = jar.getInputStream(entry)) {
      return in.readAllBytes();
    }
  }

  private static void replace(Path jar) throws IOException {
    Path half = jar.resolveSibling(jar.getFileName() + ".half");
    try (JarFile library = new JarFile(jar.toFile());
        OutputStream file = Files.newOutputStream(half);
        ZipOutputStream out = new ZipOutputStream(file)) {
      ClassFile classFile = classFile(library);
      for (JarEntry each : library.stream().toList()) {
        byte[] content = content(library, each);
        ZipEntry entry = new ZipEntry(each.getName());
        entry.setTime(each.getTime());
        out.putNextEntry(entry);
        out.write(isClass(each) && isOld(content) ? rewritten(classFile, content) : content);
        out.closeEntry();
      }
    }
    Files.move(half, jar, StandardCopyOption.REPLACE_EXISTING);
  }

  /** What stack maps need to know of other classes stands in the same library, or in Java. */
  private static ClassFile classFile(JarFile library) {
    ClassHierarchyResolver own =
        ClassHierarchyResolver.ofResourceParsing((ClassDesc type) -> {
          String descriptor = type.descriptorString();
          JarEntry entry =
              library.getJarEntry(descriptor.substring(1, descriptor.length() - 1) + ".class");
          try {
            return entry == null ? null : library.getInputStream(entry);
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
    return ClassFile.of(
        ClassFile.StackMapsOption.GENERATE_STACK_MAPS,
        ClassFile.ClassHierarchyResolverOption.of(
            own.orElse(ClassHierarchyResolver.defaultResolver())));
  }

  private static byte[] rewritten(ClassFile classFile, byte[] content) {
    ClassTransform newer =
        (builder, element) -> {
          if (element instanceof ClassFileVersion) {
            builder.withVersion(NEW_VERSION, 0);
          } else {
            builder.with(element);
          }
        };
    return classFile.transformClass(
        classFile.parse(content),
        newer.andThen(ClassTransform.transformingMethodBodies(CodeTransform.ACCEPT_ALL)));
  }
}
