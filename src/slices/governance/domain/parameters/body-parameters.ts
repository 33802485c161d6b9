/** 一般法66条: directors serve to the ordinary general meeting of the last year that ends within this time of election. */
export const directorTermMonths = 24

/** 法70条の12第1項 (法46条の5第9項): auditors serve no longer than this, counted by date. */
export const auditorTermMonths = 24

/** 法70条の12第1項 (法46条の5の3第3項): when over one in this many posts is vacant, they are filled within this time. */
export const vacancyOneIn = 5
export const vacancyFillMonths = 1
