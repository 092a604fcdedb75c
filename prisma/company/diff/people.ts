import type { Kept, Person } from '../kept.ts';

/** Who comes, moves, is called otherwise or is no longer in the files; who gains and loses which post. */
export function peopleChanges(was: Kept | undefined, is: Kept): string[] {
  const before = new Map(was?.people.map((person) => [person.id, person]));
  const after = new Set(is.people.map(({ id }) => id));
  return [
    ...is.people.flatMap((person) => personChanges(before.get(person.id), person)),
    ...missingFrom(was, is).map(
      ({ id, name }) => `person ${id} (${name}) is not in the files any more: stays, without posts`,
    ),
    ...[...before.values()].flatMap(({ id, disabled }) =>
      disabled && after.has(id) ? [`person ${id} stays disabled`] : [],
    ),
    ...without(is.posts, was?.posts).map((held) => `post gained: ${toldPost(held)}`),
    ...without(was?.posts ?? [], is.posts).map((held) => `post lost: ${toldPost(held)}`),
  ];
}

/** The people who are in the database, not disabled, and in the files no more. */
export function missingFrom(was: Kept | undefined, is: Kept): readonly Person[] {
  const there = new Set(is.people.map(({ id }) => id));
  return was?.people.filter(({ id, disabled }) => !disabled && !there.has(id)) ?? [];
}

type Post = Kept['posts'][number];

const told = {
  name: 'is called',
  pinyin: 'is written',
  department: 'moves',
  role: 'has the role',
  email: 'has the address',
} as const;

function personChanges(was: Person | undefined, is: Person): string[] {
  if (!was)
    return [`person added: ${is.id} (${is.name}, ${is.department}${is.role === 'staff' ? '' : `, ${is.role}`})`];
  return (Object.keys(told) as (keyof typeof told)[])
    .filter((key) => was[key] !== is[key])
    .map((key) => `person ${is.id} ${told[key]}: ${was[key]} → ${is[key]}`);
}

const without = (posts: readonly Post[], others: readonly Post[] = []): Post[] => {
  const known = new Set(others.map(toldPost));
  return posts.filter((held) => !known.has(toldPost(held)));
};

const toldPost = ({ person, post, department }: Post): string => `${person}, ${post} of ${department}`;
