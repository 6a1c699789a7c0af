package io.github.tagtwin.benchmarks.queue;

import com.snowplowanalytics.snowplow.tracker.Tracker;
import com.snowplowanalytics.snowplow.tracker.configuration.EmitterConfiguration;
import com.snowplowanalytics.snowplow.tracker.configuration.NetworkConfiguration;
import com.snowplowanalytics.snowplow.tracker.configuration.TrackerConfiguration;
import com.snowplowanalytics.snowplow.tracker.emitter.BatchEmitter;
import com.snowplowanalytics.snowplow.tracker.emitter.BatchPayload;
import com.snowplowanalytics.snowplow.tracker.emitter.InMemoryEventStore;
import com.snowplowanalytics.snowplow.tracker.events.SelfDescribing;
import com.snowplowanalytics.snowplow.tracker.http.HttpClientAdapter;
import com.snowplowanalytics.snowplow.tracker.payload.SelfDescribingJson;
import com.snowplowanalytics.snowplow.tracker.payload.TrackerPayload;
import io.github.tagtwin.event.ConversionEvent;
import java.util.HashMap;
import java.util.Map;

/** Snowplow's tracker: events in memory alone, which a crash takes. Its collector doesn't answer, so that they stay there. */
final class SnowplowPeer implements Peer {
    private static final int CAPACITY = 2_000_000;

    private final InMemoryEventStore store = new InMemoryEventStore(CAPACITY);
    private final BatchEmitter emitter;
    private final Tracker tracker;
    private long kept;

    SnowplowPeer() {
        // A batch that is never full is never sent.
        emitter = new BatchEmitter(
                new NetworkConfiguration(new Nobody()),
                new EmitterConfiguration().eventStore(store).batchSize(CAPACITY).threadCount(1));
        tracker = new Tracker(new TrackerConfiguration("benchmark", "shop").base64Encoded(false), emitter);
    }

    @Override
    public boolean take(ConversionEvent event) {
        Map<String, Object> fields = new HashMap<>();
        fields.put("event_name", event.name().orElse(""));
        fields.put("deduplication_key", event.key().text());
        fields.put("user", event.user().byLineName());
        fields.put("web", event.web().byLineName());
        fields.put("custom", event.custom().byLineName());
        tracker.track(SelfDescribing.builder()
                .eventData(new SelfDescribingJson("iglu:example/purchase/jsonschema/1-0-0", fields))
                .build());
        kept++;
        return true;
    }

    @Override
    public long kept() {
        return kept;
    }

    @Override
    public int drain(int events) {
        BatchPayload batch = store.getEventsBatch(events);
        store.cleanupAfterSendingAttempt(false, batch.getBatchId());
        return batch.size();
    }

    @Override
    public void close() {
        emitter.close();
    }

    private static final class Nobody implements HttpClientAdapter {
        @Override
        public int post(SelfDescribingJson payload) {
            return -1;
        }

        @Override
        public int get(TrackerPayload payload) {
            return -1;
        }

        @Override
        public String getUrl() {
            return "http://localhost";
        }

        @Override
        public Object getHttpClient() {
            return this;
        }
    }
}
