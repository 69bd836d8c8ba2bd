/** What an upload has of hit counts. */
export interface RawDbHitCountsRow {
  upload_id: string;
  entity_ref: string;
  /** A place for each file, in the order of the upload's manifest. */
  data: Buffer;
}

export interface RawDbHitCountChunkRow {
  upload_id: string;
  place: number;
  chunk_id: string;
}

/** Hit counts of many files of one entity. */
export interface RawDbHitChunkRow {
  id: string;
  entity_ref: string;
  data: Buffer;
}
