package dev.badgepipeline.job;

/**
 * An item that has no outcome yet.
 *
 * @param seq its place in the job
 * @param id as callers write it
 * @param attempt grows whenever somebody has it done again
 */
record TodoItem(long seq, String id, String title, int attempt) {}
