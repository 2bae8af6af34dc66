/**
 * Owns how files are written that must survive a power cut, that one process writes them, and that
 * nobody but the account of the service reads them: {@link dev.badgepipeline.storage.DurableFiles}
 * for few large ones, {@link dev.badgepipeline.storage.LocalStore} for many small entries.
 */
@NullMarked
package dev.badgepipeline.storage;

import org.jspecify.annotations.NullMarked;
