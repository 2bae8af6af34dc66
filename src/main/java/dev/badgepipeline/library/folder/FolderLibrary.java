package dev.badgepipeline.library.folder;

import dev.badgepipeline.library.Item;
import dev.badgepipeline.library.ItemNotFoundException;
import dev.badgepipeline.library.ItemRef;
import dev.badgepipeline.library.LibraryUnavailableException;
import dev.badgepipeline.library.MediaLibrary;
import dev.badgepipeline.library.NoPosterException;
import dev.badgepipeline.poster.NotAPosterException;
import dev.badgepipeline.poster.PosterFile;
import dev.badgepipeline.storage.DurableFiles;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Films and series in folders, as Jellyfin and Kodi lay them out: an NFO file with the facts and a
 * poster image beside it. Needs no server.
 */
public final class FolderLibrary implements MediaLibrary {

  private final String connection;
  private final FolderIndex index;

  /**
   * The titles below a folder.
   *
   * @param connection what the owner calls this library
   */
  public FolderLibrary(String connection, Path root) {
    this.connection = connection;
    this.index = new FolderIndex(root);
  }

  @Override
  public String spelt(String itemId) {
    return itemId;
  }

  @Override
  public Uni<Item> item(String itemId) {
    return onWorker(
        () -> {
          TitleFolder folder = folder(itemId);
          return NfoItem.read(
              new ItemRef(connection, itemId), folder, folder.poster().map(FolderLibrary::tag));
        });
  }

  @Override
  public Uni<PosterFile> poster(String itemId) {
    return onWorker(() -> read(posterPath(itemId)));
  }

  @Override
  public Uni<Optional<String>> posterTag(String itemId) {
    return onWorker(() -> folder(itemId).poster().map(FolderLibrary::tag));
  }

  @Override
  public Uni<Void> upload(String itemId, PosterFile poster) {
    return onWorker(
            () -> {
              Path file = posterPath(itemId);
              try {
                DurableFiles.write(file, poster.bytes());
              } catch (IOException e) {
                throw new LibraryUnavailableException("the poster cannot be written: " + e, e);
              }
              return file;
            })
        .replaceWithVoid();
  }

  @Override
  public Multi<String> itemIds() {
    return onWorker(() -> index.scan().keySet())
        .onItem()
        .transformToMulti(Multi.createFrom()::iterable);
  }

  /** Where the poster of an item is. */
  public Uni<Path> posterFile(String itemId) {
    return onWorker(() -> posterPath(itemId));
  }

  private TitleFolder folder(String itemId) {
    return index
        .find(itemId)
        .orElseThrow(() -> new ItemNotFoundException("the folder has no item '" + itemId + "'"));
  }

  private Path posterPath(String itemId) {
    return folder(itemId)
        .poster()
        .orElseThrow(() -> new NoPosterException("there is no poster image beside " + itemId));
  }

  private static PosterFile read(Path poster) {
    try {
      return PosterFile.of(Files.readAllBytes(poster));
    } catch (NotAPosterException e) {
      throw new NoPosterException(poster.getFileName() + " cannot be badged: " + e.getMessage(), e);
    } catch (IOException e) {
      throw new LibraryUnavailableException("the poster cannot be read: " + e, e);
    }
  }

  private static String tag(Path poster) {
    try {
      return Files.getLastModifiedTime(poster) + "/" + Files.size(poster);
    } catch (IOException e) {
      throw new LibraryUnavailableException("the poster cannot be read: " + e, e);
    }
  }

  private static <T> Uni<T> onWorker(Supplier<T> work) {
    return Uni.createFrom().item(work).runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
  }
}
