package dev.badgepipeline.pipeline;

import dev.badgepipeline.library.ItemRef;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/**
 * Decides who may begin, and in which order the others wait. Within a priority it is first come,
 * first served, but for work on an item that is in work already: that lets others pass. While
 * somebody's work is done, jobs have one piece of theirs done at a time, so that the processors are
 * there for him. Holds no threads.
 *
 * <p>Nobody waits for room while he holds some, so there is no deadlock: who needs more than he was
 * let in with gives back what he has, and is the first to be given room again.
 */
final class AdmissionQueue {

  private final int atOnce;
  private final long bytes;
  private final int mostWaiting;
  private final Map<Priority, Deque<Turn>> waiting = new EnumMap<>(Priority.class);
  private final Deque<Growth> growing = new ArrayDeque<>();
  private final Set<ItemRef> itemsInWork = new HashSet<>();
  private final CompletableFuture<Void> quiet = new CompletableFuture<>();
  private final Map<Priority, Integer> inWork = new EnumMap<>(Priority.class);
  private boolean closed;
  private long free;

  AdmissionQueue(int atOnce, long bytes, int mostWaiting) {
    this.atOnce = atOnce;
    this.bytes = bytes;
    this.mostWaiting = mostWaiting;
    this.free = bytes;
    for (Priority priority : Priority.values()) {
      waiting.put(priority, new ArrayDeque<>());
    }
  }

  /** One piece of work, from its request to its end. */
  static final class Turn {

    private final Priority priority;
    private final Optional<ItemRef> item;
    private final Consumer<Turn> work;
    private long held;

    /**
     * Work that has not begun.
     *
     * @param work begins it; returns at once
     */
    Turn(Priority priority, Optional<ItemRef> item, long bytes, Consumer<Turn> work) {
      this.priority = priority;
      this.item = item;
      this.held = bytes;
      this.work = work;
    }
  }

  private record Growth(Turn turn, long bytes, CompletableFuture<Void> granted) {}

  /**
   * Lets the work begin as soon as it may.
   *
   * @throws TooBusyException when too many wait already
   */
  void enter(Turn turn) {
    synchronized (this) {
      Deque<Turn> line = line(turn);
      if (line.size() == mostWaiting) {
        throw new TooBusyException(mostWaiting + " others wait for their turn already");
      }
      turn.held = fitting(turn.held);
      line.add(turn);
    }
    admit();
  }

  /** Takes back a request; answers false, and changes nothing, when its work has begun. */
  boolean withdraw(Turn turn) {
    boolean waited;
    synchronized (this) {
      waited = line(turn).remove(turn);
    }
    admit();
    return waited;
  }

  /** Corrects what work was let begin with; answers false, and changes nothing, without room. */
  boolean resizeNow(Turn turn, long needed) {
    boolean room;
    synchronized (this) {
      long more = fitting(needed) - turn.held;
      room = more <= 0 || (growing.isEmpty() && fits(more));
      if (room) {
        free -= more;
        turn.held += more;
      }
    }
    admit();
    return room;
  }

  /**
   * Corrects the same as soon as there is room; until then the work holds nothing.
   *
   * @return completes when there is room for as much
   */
  CompletableFuture<Void> resize(Turn turn, long needed) {
    CompletableFuture<Void> granted = new CompletableFuture<>();
    synchronized (this) {
      free += turn.held;
      turn.held = 0;
      growing.add(new Growth(turn, fitting(needed), granted));
    }
    admit();
    return granted;
  }

  /** The work has ended, and holds nothing any more. */
  void leave(Turn turn) {
    synchronized (this) {
      inWork.merge(turn.priority, -1, Integer::sum);
      free += turn.held;
      turn.item.ifPresent(itemsInWork::remove);
    }
    admit();
  }

  /**
   * Lets nothing begin any more.
   *
   * @return completes when all work that has begun has ended
   */
  CompletableFuture<Void> close() {
    synchronized (this) {
      closed = true;
    }
    admit();
    return quiet;
  }

  /** All there is, in bytes. */
  long bytes() {
    return bytes;
  }

  synchronized int waiting() {
    return waiting.values().stream().mapToInt(Collection::size).sum();
  }

  synchronized int underWay() {
    return inWork.values().stream().mapToInt(Integer::intValue).sum();
  }

  private Deque<Turn> line(Turn turn) {
    return waiting.getOrDefault(turn.priority, new ArrayDeque<>());
  }

  /** What is larger than all there is has it alone. */
  private long fitting(long needed) {
    return Math.min(needed, bytes);
  }

  /** Runs what may go on outside of the lock, since it may come back at once. */
  private void admit() {
    List<Runnable> admitted = new ArrayList<>();
    synchronized (this) {
      grow(admitted);
      if (growing.isEmpty() && !closed) {
        begin(admitted);
      }
      if (closed && underWay() == 0) {
        admitted.add(() -> quiet.complete(null));
      }
    }
    admitted.forEach(Runnable::run);
  }

  private void grow(List<Runnable> admitted) {
    for (Growth next = growing.peek(); next != null && fits(next.bytes); next = growing.peek()) {
      CompletableFuture<Void> granted = growing.remove().granted;
      next.turn.held = next.bytes;
      free -= next.bytes;
      admitted.add(() -> granted.complete(null));
    }
  }

  private void begin(List<Runnable> admitted) {
    for (Deque<Turn> line : waiting.values()) {
      for (Iterator<Turn> turns = line.iterator(); turns.hasNext(); ) {
        Turn next = turns.next();
        if (isItemFree(next) && !makesWay(next)) {
          if (underWay() == atOnce || !fits(next.held)) {
            return; // nor may those behind, however small
          }
          turns.remove();
          take(next);
          admitted.add(() -> next.work.accept(next));
        }
      }
    }
  }

  private boolean isItemFree(Turn turn) {
    return turn.item.isEmpty() || !itemsInWork.contains(turn.item.get());
  }

  private boolean makesWay(Turn turn) {
    return turn.priority == Priority.JOB && areThere(Priority.PERSON) && areThere(Priority.JOB);
  }

  private boolean areThere(Priority priority) {
    return inWork.getOrDefault(priority, 0) > 0;
  }

  private boolean fits(long needed) {
    return needed <= free;
  }

  private void take(Turn turn) {
    inWork.merge(turn.priority, 1, Integer::sum);
    free -= turn.held;
    turn.item.ifPresent(itemsInWork::add);
  }
}
