import fc from 'fast-check';
import { bandFaults, inBand, type Band, type BandFault } from '../../domain/bands.ts';

test.each<[string, Band[], BandFault[]]>([
  ['one band for all amounts', [{}], []],
  ['three bands that follow each other', [{ below: 10 }, { from: 10, below: 20 }, { from: 20 }], []],
  ['the same in another order', [{ from: 20 }, { below: 10 }, { from: 10, below: 20 }], []],
  ['no band at all', [], [{ fault: 'gap', from: 0 }]],
  ['nothing for small amounts', [{ from: 5 }], [{ fault: 'gap', from: 0, below: 5 }]],
  ['nothing for large amounts', [{ below: 5 }], [{ fault: 'gap', from: 5 }]],
  ['one amount left out', [{ below: 10 }, { from: 11 }], [{ fault: 'gap', from: 10, below: 11 }]],
  ['one amount claimed twice', [{ below: 11 }, { from: 10 }], [{ fault: 'overlap', from: 10, below: 11 }]],
  ['a band inside of another', [{}, { from: 3, below: 4 }], [{ fault: 'overlap', from: 3, below: 4 }]],
  ['the same band twice', [{ from: 0 }, {}], [{ fault: 'overlap', from: 0 }]],
  [
    'three that overlap are one overlap',
    [{}, { from: 2, below: 9 }, { from: 4, below: 9 }],
    [{ fault: 'overlap', from: 2, below: 9 }],
  ],
  ['a band that ends where it begins', [{}, { from: 5, below: 5 }], [{ fault: 'empty', band: 1 }]],
  ['a band that ends before it begins', [{ from: 9, below: 5 }, {}], [{ fault: 'empty', band: 0 }]],
])('%s', (_, bands, faults) => {
  expect(bandFaults(bands)).toEqual(faults);
});

const amount = fc.integer({ min: 0, max: 30 });
const band = fc.record({ from: amount, below: amount }, { requiredKeys: [] });

test('an amount lies in exactly one band, unless a fault names it', () => {
  fc.assert(
    fc.property(fc.array(band, { maxLength: 5 }), fc.integer({ min: 0, max: 40 }), (bands, asked) => {
      const holding = bands.filter((one) => inBand(one, asked)).length;
      const named = bandFaults(bands).filter((fault) => fault.fault !== 'empty' && inBand(fault, asked));
      const expected = holding === 1 ? [] : [holding === 0 ? 'gap' : 'overlap'];
      expect(named.map(({ fault }) => fault)).toEqual(expected);
    }),
  );
});

test('bands cut out of all amounts have no faults, in whatever order', () => {
  const cuts = fc.uniqueArray(fc.integer({ min: 1, max: 1_000_000 }), { maxLength: 6 });
  fc.assert(
    fc.property(
      cuts.chain((at) => {
        const ends = [...at].sort((a, b) => a - b);
        const bands = [undefined, ...ends].map((from, index) => ({
          ...(from === undefined ? {} : { from }),
          ...(ends[index] === undefined ? {} : { below: ends[index] }),
        }));
        return fc.shuffledSubarray(bands, { minLength: bands.length });
      }),
      (bands) => expect(bandFaults(bands)).toEqual([]),
    ),
  );
});
