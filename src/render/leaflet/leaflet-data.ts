import type { LeadUse } from '../../leaflet';
import type { AppointmentLines } from '../appointment/appointment-lines';
import type { PrintBlock, PrintFigure } from '../print/print-block';
import type { PrintDocument } from '../print/print-line';
import type { CouponData } from './coupon';
import type { DisplayUnit } from '../print/display-lines';

/** A leaflet as its template takes it: what is printed, in reading order, with nothing left to decide but sizes. */
export interface LeafletData extends PrintDocument {
  /** What the document is called in a reader's window; never empty, as PDF/UA asks. */
  title: string;
  group: LeafletGroup;
  /** Until when it must not be handed out; "" without an embargo. */
  embargo: string;
  /** "Rennes, le 3 mars 2026". */
  date: string;
  kicker: string;
  headline: string;
  /** The headline in pieces that stay on one line. */
  units: DisplayUnit[];
  standfirst: string;
  /** What it calls to: the strongest thing after the headline. */
  appointment: LeafletAppointment | null;
  /** With what a person chose of its place. */
  lead: (PrintFigure & { use?: LeadUse }) | null;
  body: PrintBlock[];
  byline: string;
  /** What a person has printed in display type above the call; in no piece where there is none. */
  slogan: DisplayUnit[];
  foot: LeafletFoot;
  coupon: CouponData | null;
  messages: { overleaf: string; contents: string };
}

/** An appointment, its day in two lines where it is several days: "Du vendredi 12", "au dimanche 14 juin". */
export interface LeafletAppointment extends AppointmentLines {
  days: string[];
  /** Whether it is several days, whose hours are said in smaller letters. */
  several: boolean;
}

export interface LeafletGroup {
  name: string;
  logo: { picture: string; width: number; height: number } | null;
}

/** A code with what it opens, in words: a label, which may be empty, and an address. */
export interface LeafletCode {
  label: string;
  address: string;
  modules: string[];
}

/** The strip at the end of a leaflet. Addresses are as people read them, without "https://". */
export interface LeafletFoot {
  call: string;
  callUnits: DisplayUnit[];
  callAddress: string;
  /**
   * What the code opens: the article's page, for those who read on, after its label ("Read online: ", or when it is there); or what a
   * person chose in its place, with an empty address where that stands under the call. Null without a code.
   */
  page: LeafletCode | null;
  /** What a second code opens, beside the first; null without one. */
  second: LeafletCode | null;
  /** Postal address, mail address: what a person needs to reach the group. */
  group: string[];
  /** The printer, and the line against litter. */
  legal: string[];
}
