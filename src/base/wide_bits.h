#pragma once

// For functions that count bits: with the instructions for it, for a processor that has them (ScanWidth::avx2 says so).
// What they call is to be GHG_INLINE, or it is compiled for any processor.
#if defined(__x86_64__)
#define GHG_BITS __attribute__((target("bmi,bmi2,popcnt,lzcnt")))
#else
#define GHG_BITS
#endif
#define GHG_INLINE __attribute__((always_inline)) inline
