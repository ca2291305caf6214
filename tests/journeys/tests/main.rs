//! Every journey, in the engine the environment names, on both origins; and the
//! harness tried on a page of its own, so that a journey's pass means something.

mod harness;
