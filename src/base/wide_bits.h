#pragma once

// For functions that count bits, or write their places: with the instructions for it, for a processor that has them, as
// ScanWidth::avx2 and ScanWidth::avx512 say. What they call is to be GHG_INLINE, or it is compiled for any processor.
#if defined(__x86_64__)
#define GHG_BITS __attribute__((target("bmi,bmi2,popcnt,lzcnt")))
#define GHG_WIDE_BITS __attribute__((target("bmi,bmi2,popcnt,lzcnt,avx512f,avx512bw,avx512vbmi2")))
#else
#define GHG_BITS
#define GHG_WIDE_BITS
#endif
#define GHG_INLINE __attribute__((always_inline)) inline
