/**
 * What it costs to keep an event until LINE has it: TagTwin's queue beside others that do the same durable work, and one
 * that keeps events in memory. {@link io.github.tagtwin.benchmarks.queue.QueueRun} runs it and writes the figures.
 */
package io.github.tagtwin.benchmarks.queue;
