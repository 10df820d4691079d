/**
 * Puts the tables of version 4 in the place of those of a workspace, each with a row or two that refer to one another as
 * they did. What else was in them does not matter: they are computed anew from the log.
 */
export const VERSION_FOUR = `
  drop table word; drop table source; drop table bringing; drop table entity; drop table claim; drop table evidence;
  drop table judgement; drop table assessment; drop table undo;
  create table source(id text not null primary key, sequence integer not null, text text not null) strict;
  create index source_sequence on source(sequence);
  create table entity(id text not null primary key, type text not null, sequence integer not null,
    position integer not null) strict, without rowid;
  create table name(entity text not null references entity(id), text text not null, kind text not null,
    position integer not null, primary key (entity, text, kind)) strict, without rowid;
  create table mention(source text not null references source(id), position integer not null,
    entity text not null references entity(id), primary key (source, position)) strict, without rowid;
  create table claim(subject text not null references entity(id), id text not null unique,
    source text not null references source(id), sequence integer not null, position integer not null,
    object text references entity(id), primary key (subject, id)) strict, without rowid;
  create index claim_object on claim(object);
  create index claim_sequence on claim(sequence, position);
  create table evidence(claim text not null references claim(id), position integer not null,
    source text not null references source(id), primary key (claim, position)) strict, without rowid;
  create table judgement("left" text not null references entity(id), "right" text not null references entity(id),
    sequence integer not null primary key) strict;
  create table assessment(claim text not null references claim(id), sequence integer not null primary key) strict;
  create table undo(entry integer not null primary key, sequence integer not null) strict;
  insert into source values('src_1', 1, 'words');
  insert into entity values('ent_1', 'organization', 1, 0), ('ent_2', 'organization', 1, 1);
  insert into name values('ent_1', 'Front', 'primary', 0);
  insert into mention values('src_1', 0, 'ent_1');
  insert into claim values('ent_1', 'clm_1', 'src_1', 1, 0, 'ent_2');
  insert into evidence values('clm_1', 0, 'src_1');
  insert into judgement values('ent_1', 'ent_2', 2);
  insert into assessment values('clm_1', 3);
  pragma user_version = 4;`
