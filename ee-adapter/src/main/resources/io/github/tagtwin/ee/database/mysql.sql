-- The tables of a queue that TagTwin's nodes share in MySQL 8 or MariaDB 10.6, or later.
-- TagTwin needs SELECT, INSERT, UPDATE and DELETE on them, and creates or alters nothing. All times are UTC.

-- Events that wait, as bytes of TagTwin's own; their users' fields are hashed.
CREATE TABLE tagtwin_event (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  lane VARCHAR(80) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  queued_at DATETIME(3) NOT NULL,
  event MEDIUMBLOB NOT NULL,
  INDEX tagtwin_event_lane (lane, id)
) ENGINE=InnoDB;

-- Events that LINE refused, or that grew too old.
CREATE TABLE tagtwin_set_aside (
  id BIGINT NOT NULL PRIMARY KEY,
  lane VARCHAR(80) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  set_aside_at DATETIME(3) NOT NULL,
  reason VARCHAR(40) NOT NULL,
  status INTEGER NOT NULL,
  answer VARCHAR(4000) CHARACTER SET utf8mb4 NOT NULL,
  event MEDIUMBLOB NOT NULL,
  INDEX tagtwin_set_aside_at (set_aside_at)
) ENGINE=InnoDB;

-- The last batch of each node, so that a node that was killed repeats none.
CREATE TABLE tagtwin_origin (
  origin VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  lane VARCHAR(80) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  marked_at DATETIME(3) NOT NULL,
  first_digest VARBINARY(16) NOT NULL,
  digests MEDIUMBLOB NOT NULL,
  PRIMARY KEY (origin, lane),
  INDEX tagtwin_origin_first (lane, first_digest)
) ENGINE=InnoDB;

-- Who has withdrawn consent: a short hash of each id that names the visitor, when (milliseconds since 1970), and whether all
-- events have been looked through since.
CREATE TABLE tagtwin_withdrawal (
  person BIGINT NOT NULL PRIMARY KEY,
  withdrawn_at BIGINT NOT NULL,
  swept BOOLEAN NOT NULL,
  INDEX tagtwin_withdrawal_at (withdrawn_at),
  INDEX tagtwin_withdrawal_unswept (swept)
) ENGINE=InnoDB;

-- db-scheduler's table: which node delivers which lane.
CREATE TABLE tagtwin_task (
  task_name VARCHAR(100) NOT NULL,
  task_instance VARCHAR(100) NOT NULL,
  task_data BLOB,
  execution_time TIMESTAMP(6) NOT NULL,
  picked BOOLEAN NOT NULL,
  picked_by VARCHAR(50),
  last_success TIMESTAMP(6) NULL,
  last_failure TIMESTAMP(6) NULL,
  consecutive_failures INT,
  last_heartbeat TIMESTAMP(6) NULL,
  version BIGINT NOT NULL,
  priority SMALLINT,
  PRIMARY KEY (task_name, task_instance),
  INDEX tagtwin_task_execution_time (execution_time),
  INDEX tagtwin_task_last_heartbeat (last_heartbeat)
) ENGINE=InnoDB;
