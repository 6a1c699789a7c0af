package io.github.tagtwin.ee.messaging;

import io.github.tagtwin.event.Lane;
import io.github.tagtwin.queue.QueuedEvent;
import io.github.tagtwin.queue.SetAsideEvent;
import io.github.tagtwin.queue.StoredForm;
import jakarta.jms.BytesMessage;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.Session;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Events as messages. A batch: how many, then each event's length and bytes; its lane and form stand in properties, by which
 * each node takes only what it can deliver and read, also while nodes of two versions run.
 */
final class BatchForm {
    private static final String FORM = "1." + StoredForm.FORM;
    private static final String LANE = "tagtwin_lane";
    private static final String FORM_PROPERTY = "tagtwin_form";
    private static final String APPENDED = "tagtwin_appended";
    private static final String REASON = "tagtwin_reason";
    private static final String GROUP = "JMSXGroupID";
    // What Artemis leaves out a repeated message by; a property like any other to others.
    private static final String REPEATED_BY = "_AMQ_DUPL_ID";

    private BatchForm() {}

    /** What a consumer of one lane asks for. */
    static String selector(Lane lane) {
        return LANE + " = '" + lane + "' AND " + FORM_PROPERTY + " = '" + FORM + "'";
    }

    /** A batch of one lane; what has the same id is there once, where the broker can tell. */
    static Message message(Session session, Lane lane, List<QueuedEvent> events, Instant appended, String id)
            throws JMSException, IOException {
        Message message = message(session, lane, events, appended);
        message.setStringProperty(REPEATED_BY, id);
        return message;
    }

    /** A batch of one lane, which counts as appended at a moment by the wall clock. */
    static Message message(Session session, Lane lane, List<QueuedEvent> events, Instant appended)
            throws JMSException, IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeInt(events.size());
        for (QueuedEvent event : events) {
            byte[] stored = StoredForm.of(event);
            out.writeInt(stored.length);
            out.write(stored);
        }
        BytesMessage message = session.createBytesMessage();
        message.writeBytes(bytes.toByteArray());
        message.setStringProperty(LANE, lane.toString());
        message.setStringProperty(FORM_PROPERTY, FORM);
        message.setStringProperty(GROUP, lane.toString());
        message.setLongProperty(APPENDED, appended.toEpochMilli());
        return message;
    }

    /**
     * The events of a batch, numbered from {@code first}.
     *
     * @throws IOException if it isn't one, or is damaged
     */
    static List<QueuedEvent> read(Lane lane, long first, Message message) throws JMSException, IOException {
        if (!(message instanceof BytesMessage)) {
            throw new IOException("a batch of events is a message of bytes, and this is none");
        }
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes((BytesMessage) message)));
        List<QueuedEvent> events = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            byte[] stored = in.readNBytes(in.readInt());
            events.add(StoredForm.read(lane, first + events.size(), stored));
        }
        return events;
    }

    /** When a batch was appended, by the wall clock of that node. */
    static Instant appended(Message message) throws JMSException {
        return Instant.ofEpochMilli(message.getLongProperty(APPENDED));
    }

    private static byte[] bytes(BytesMessage message) throws JMSException {
        byte[] bytes = new byte[Math.toIntExact(message.getBodyLength())];
        message.readBytes(bytes);
        return bytes;
    }

    /** An event that is set aside: it alone, with the reason as a property, which a broker's console shows. */
    static Message message(Session session, SetAsideEvent aside) throws JMSException, IOException {
        BytesMessage message = session.createBytesMessage();
        message.writeBytes(StoredForm.of(aside));
        message.setStringProperty(LANE, aside.event().lane().toString());
        message.setStringProperty(FORM_PROPERTY, FORM);
        message.setStringProperty(REASON, aside.reason());
        return message;
    }
}
