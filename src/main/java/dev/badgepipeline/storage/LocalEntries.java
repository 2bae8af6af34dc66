package dev.badgepipeline.storage;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.zip.CRC32;
import org.h2.mvstore.Cursor;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/**
 * The entries of one map while its file is open. Pages of the file carry no checksum that would be
 * looked at, so each value carries one of itself and its key: what does not match it is absent.
 *
 * @param <K> the keys
 */
public final class LocalEntries<K> {

  private static final int CHECKSUM_BYTES = Integer.BYTES;

  private final MVMap<K, byte[]> map;

  LocalEntries(MVMap<K, byte[]> map) {
    this.map = map;
  }

  /** How many there are, damaged ones included; costs nothing. */
  public int size() {
    return map.size();
  }

  /** The value of a key; empty when there is none, or a damaged one. */
  public Optional<byte[]> get(K key) {
    return Optional.ofNullable(map.get(key)).flatMap(kept -> checked(key, kept));
  }

  /** The keys that come first, in order. */
  public List<K> firstKeys(int most) {
    List<K> keys = new ArrayList<>();
    Cursor<K, byte[]> cursor = map.cursor(null);
    while (keys.size() < most && cursor.hasNext()) {
      keys.add(cursor.next());
    }
    return keys;
  }

  /** The greatest key. */
  public Optional<K> lastKey() {
    @Nullable K last = map.lastKey();
    return Optional.ofNullable(last);
  }

  /** Shows every entry that is not damaged, in order. */
  public void forEach(BiConsumer<K, byte[]> reader) {
    Cursor<K, byte[]> cursor = map.cursor(null);
    while (cursor.hasNext()) {
      K key = cursor.next();
      checked(key, cursor.getValue()).ifPresent(value -> reader.accept(key, value));
    }
  }

  /** Keeps a value, in place of the one that was there. */
  public void put(K key, byte[] value) {
    map.put(
        key,
        ByteBuffer.allocate(CHECKSUM_BYTES + value.length)
            .putInt(checksum(key, value, 0))
            .put(value)
            .array());
  }

  /** Removes an entry, if it is there. */
  public void remove(K key) {
    map.remove(key);
  }

  private Optional<byte[]> checked(K key, byte[] kept) {
    return kept.length >= CHECKSUM_BYTES
            && ByteBuffer.wrap(kept).getInt() == checksum(key, kept, CHECKSUM_BYTES)
        ? Optional.of(Arrays.copyOfRange(kept, CHECKSUM_BYTES, kept.length))
        : Optional.empty();
  }

  /** Of the key too, since a damaged key would give its value to another question. */
  private int checksum(K key, byte[] bytes, int from) {
    CRC32 sum = new CRC32();
    sum.update(String.valueOf(key).getBytes(StandardCharsets.UTF_8));
    sum.update(bytes, from, bytes.length - from);
    return (int) sum.getValue();
  }
}
