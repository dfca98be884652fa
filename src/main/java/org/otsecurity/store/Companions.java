package org.otsecurity.store;

import java.nio.ByteBuffer;

/**
 * Requirements that concepts of the thesaurus name together, so that they treat one subject.
 *
 * <p>The more concepts name both, and the fewer name one alone, the nearer two are.
 */
public final class Companions {
  /** Bytes per companion in the packed form. */
  static final int WIDTH = 9;

  private final int[] first;
  private final int[] other;
  private final float[] nearness;

  Companions(byte[] packed, int rows) {
    ByteBuffer companions = ByteBuffer.wrap(packed);
    int count = packed.length / WIDTH;
    first = new int[rows + 2];
    other = new int[count];
    nearness = new float[count];
    for (int i = 0; i < count; i++) {
      first[companions.getInt() + 1]++;
      other[i] = companions.getInt();
      nearness[i] = (companions.get() & 255) / 255f;
    }
    for (int key = 1; key < first.length; key++) {
      first[key] += first[key - 1];
    }
  }

  /** The place of the first companion of a requirement, the nearest. */
  public int from(int key) {
    return first[key];
  }

  /** The place behind the last companion of a requirement. */
  public int to(int key) {
    return first[key + 1];
  }

  /** The key of a companion. */
  public int key(int place) {
    return other[place];
  }

  /** How near a companion is, 0 to 1. */
  public float nearness(int place) {
    return nearness[place];
  }
}
