/**
 * What it costs to let a page through: TagTwin's response beside those of others, over a container that swallows all.
 * {@link io.github.tagtwin.benchmarks.Main} runs it and writes the figures.
 */
package io.github.tagtwin.benchmarks;
