package dev.badgepipeline.storage;

import org.h2.mvstore.MVStore;

/** The maps of a {@link LocalStore} while its file is open. They are not kept beyond one use. */
public final class LocalMaps {

  private final MVStore store;

  LocalMaps(MVStore store) {
    this.store = store;
  }

  /** The entries of a map, which is there from its first use. */
  public <K> LocalEntries<K> of(LocalMap<K> map) {
    return new LocalEntries<>(store.openMap(map.name(), map.builder()));
  }
}
