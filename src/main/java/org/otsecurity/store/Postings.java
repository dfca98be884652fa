package org.otsecurity.store;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * The requirements that a term or concept points to, with how strongly each one does.
 *
 * <p>Packed as one entry per requirement in key order: the distance to the previous key in groups
 * of seven bits, a byte of flags, and the impact in 255ths.
 */
public final class Postings {
  /** The title holds it. */
  public static final int TITLE = 1;

  /** Another name holds it. */
  public static final int NAME = 2;

  /** The text holds it. */
  public static final int TEXT = 4;

  /** The parent's title or the family holds it. */
  public static final int CONTEXT = 8;

  /** The thesaurus points to the requirement. */
  public static final int SEE = 128;

  private final int[] keys;
  private final byte[] flags;
  private final float[] impacts;

  private final double mass;
  private final boolean inTitle;

  private Postings(int[] keys, byte[] flags, float[] impacts) {
    this.keys = keys;
    this.flags = flags;
    this.impacts = impacts;
    double sum = 0;
    int all = 0;
    for (int i = 0; i < keys.length; i++) {
      sum += impacts[i];
      all |= flags[i];
    }
    this.mass = sum;
    this.inTitle = (all & (TITLE | NAME)) != 0;
  }

  /** How many requirements there are. */
  public int size() {
    return keys.length;
  }

  /** The requirement's key. */
  public int key(int index) {
    return keys[index];
  }

  /** How strongly the requirement is about the term, 0 to 1. */
  public float impact(int index) {
    return impacts[index];
  }

  /** Where the term stands: a sum of {@link #TITLE} and the like. */
  public int flags(int index) {
    return flags[index] & (TITLE | NAME | TEXT | CONTEXT | SEE);
  }

  /** How many words of the title the term covers, at most 7. */
  public int titleWords(int index) {
    return (flags[index] >> 4) & 7;
  }

  /** The index of a requirement's entry, negative if there is none. */
  public int find(int key) {
    return Arrays.binarySearch(keys, key);
  }

  /** Soft number of requirements: the sum of all impacts. */
  public double mass() {
    return mass;
  }

  /** Whether any title or name holds it. */
  public boolean inTitle() {
    return inTitle;
  }

  /** The same for some requirements only. */
  public Postings only(IntPredicate wanted) {
    int[] kept = IntStream.range(0, keys.length).filter(i -> wanted.test(keys[i])).toArray();
    int[] some = new int[kept.length];
    byte[] flagged = new byte[kept.length];
    float[] weighed = new float[kept.length];
    for (int i = 0; i < kept.length; i++) {
      some[i] = keys[kept[i]];
      flagged[i] = flags[kept[i]];
      weighed[i] = impacts[kept[i]];
    }
    return new Postings(some, flagged, weighed);
  }

  static Postings unpack(byte[] bytes) {
    int count = 0;
    for (int i = 0; i < bytes.length; i += 3) {
      while (bytes[i] < 0) {
        i++;
      }
      count++;
    }
    int[] keys = new int[count];
    byte[] flags = new byte[count];
    float[] impacts = new float[count];
    int key = 0;
    int at = 0;
    for (int n = 0; n < count; n++) {
      int shift = 0;
      while (bytes[at] < 0) {
        key += (bytes[at++] & 127) << shift;
        shift += 7;
      }
      key += bytes[at++] << shift;
      keys[n] = key;
      flags[n] = bytes[at++];
      impacts[n] = (bytes[at++] & 255) / 255f;
    }
    return new Postings(keys, flags, impacts);
  }

  /** Packs entries that are added in key order. */
  static final class Packer {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private int last;

    void add(int key, int flags, int titleWords, double impact) {
      int distance = key - last;
      last = key;
      while (distance > 127) {
        bytes.write((distance & 127) | 128);
        distance >>= 7;
      }
      bytes.write(distance);
      bytes.write(flags | (Math.min(7, titleWords) << 4));
      bytes.write((int) Math.round(Math.min(1, impact) * 255));
    }

    byte[] pack() {
      return bytes.toByteArray();
    }
  }
}
