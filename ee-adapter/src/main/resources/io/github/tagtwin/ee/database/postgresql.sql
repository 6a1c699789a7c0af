-- The tables of a queue that TagTwin's nodes share in PostgreSQL 12 or later.
-- TagTwin needs SELECT, INSERT, UPDATE and DELETE on them, and creates or alters nothing.

-- Events that wait, as bytes of TagTwin's own; their users' fields are hashed.
CREATE TABLE tagtwin_event (
  id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  lane VARCHAR(80) NOT NULL,
  queued_at TIMESTAMP WITH TIME ZONE NOT NULL,
  event BYTEA NOT NULL
);
CREATE INDEX tagtwin_event_lane ON tagtwin_event (lane, id);

-- Events that LINE refused, or that grew too old.
CREATE TABLE tagtwin_set_aside (
  id BIGINT PRIMARY KEY,
  lane VARCHAR(80) NOT NULL,
  set_aside_at TIMESTAMP WITH TIME ZONE NOT NULL,
  reason VARCHAR(40) NOT NULL,
  status INTEGER NOT NULL,
  answer VARCHAR(4000) NOT NULL,
  event BYTEA NOT NULL
);
CREATE INDEX tagtwin_set_aside_at ON tagtwin_set_aside (set_aside_at);

-- The last batch of each node, so that a node that was killed repeats none.
CREATE TABLE tagtwin_origin (
  origin VARCHAR(40) NOT NULL,
  lane VARCHAR(80) NOT NULL,
  marked_at TIMESTAMP WITH TIME ZONE NOT NULL,
  first_digest BYTEA NOT NULL,
  digests BYTEA NOT NULL,
  PRIMARY KEY (origin, lane)
);
CREATE INDEX tagtwin_origin_first ON tagtwin_origin (lane, first_digest);

-- Who has withdrawn consent: a short hash of each id that names the visitor, when (milliseconds since 1970), and whether all
-- events have been looked through since.
CREATE TABLE tagtwin_withdrawal (
  person BIGINT PRIMARY KEY,
  withdrawn_at BIGINT NOT NULL,
  swept BOOLEAN NOT NULL
);
CREATE INDEX tagtwin_withdrawal_at ON tagtwin_withdrawal (withdrawn_at);
CREATE INDEX tagtwin_withdrawal_unswept ON tagtwin_withdrawal (person) WHERE NOT swept;

-- db-scheduler's table: which node delivers which lane.
CREATE TABLE tagtwin_task (
  task_name TEXT NOT NULL,
  task_instance TEXT NOT NULL,
  task_data BYTEA,
  execution_time TIMESTAMP WITH TIME ZONE NOT NULL,
  picked BOOLEAN NOT NULL,
  picked_by TEXT,
  last_success TIMESTAMP WITH TIME ZONE,
  last_failure TIMESTAMP WITH TIME ZONE,
  consecutive_failures INT,
  last_heartbeat TIMESTAMP WITH TIME ZONE,
  version BIGINT NOT NULL,
  priority SMALLINT,
  PRIMARY KEY (task_name, task_instance)
);
CREATE INDEX tagtwin_task_execution_time ON tagtwin_task (execution_time);
CREATE INDEX tagtwin_task_last_heartbeat ON tagtwin_task (last_heartbeat);
