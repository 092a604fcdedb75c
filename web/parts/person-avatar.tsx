import { Avatar } from 'antd';

/** A person's sign: the last character of a Chinese name, otherwise the first letters of first and last name. */
export function PersonAvatar({ name }: { name: string }) {
  const parts = name.split(' ');
  const sign = /\p{Script=Han}/u.test(name) ? name.slice(-1) : `${name.slice(0, 1)}${parts.at(-1)?.slice(0, 1) ?? ''}`;
  return (
    <Avatar size={32} style={{ backgroundColor: 'var(--ant-color-primary)', flex: 'none' }} aria-hidden>
      {sign.toUpperCase()}
    </Avatar>
  );
}
