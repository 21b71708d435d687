/** Time as the product sees it; injected so that tests decide what day it is. */
export interface Clock {
  now(): Date;
}
