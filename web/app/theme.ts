import { theme, type ThemeConfig } from 'antd';
import { useSyncExternalStore } from 'react';

/** Light or dark, and what the person asked for. */
export type Shade = 'light' | 'dark';

const place = 'countersign.shade';
const system = window.matchMedia('(prefers-color-scheme: dark)');
const listeners = new Set<() => void>();

function shadeNow(): Shade {
  const chosen = localStorage.getItem(place);
  if (chosen === 'light' || chosen === 'dark') return chosen;
  return system.matches ? 'dark' : 'light';
}

function subscribe(changed: () => void) {
  listeners.add(changed);
  system.addEventListener('change', changed);
  return () => {
    listeners.delete(changed);
    system.removeEventListener('change', changed);
  };
}

/** The shade shown now: chosen on this device, otherwise the system's. */
export function useShade(): { shade: Shade; choose: (shade: Shade) => void } {
  const shade = useSyncExternalStore(subscribe, shadeNow);
  const choose = (next: Shade) => {
    localStorage.setItem(place, next);
    listeners.forEach((changed) => changed());
  };
  return { shade, choose };
}

/** What antd derives from our inks is grey; these grounds are their own tints. */
const paleGrounds = {
  colorPrimaryBg: '#e9f0fb',
  colorInfoBg: '#e9f0fb',
  colorSuccessBg: '#e8f5ec',
  colorWarningBg: '#fff4df',
  colorErrorBg: '#fdeceb',
};

/** Ink blue for what one may do, seal red for what is stamped or late. */
export function themeFor(shade: Shade): ThemeConfig {
  const dark = shade === 'dark';
  return {
    algorithm: dark ? theme.darkAlgorithm : theme.defaultAlgorithm,
    cssVar: { key: 'countersign' },
    token: {
      colorPrimary: dark ? '#5b8ad6' : '#2a5298',
      colorInfo: dark ? '#5b8ad6' : '#2a5298',
      colorError: dark ? '#e0625c' : '#b3312c',
      colorSuccess: dark ? '#58a874' : '#2b7a46',
      colorWarning: dark ? '#d9a13f' : '#9a5b00',
      colorTextDescription: dark ? '#a3a7ad' : '#5c6269',
      colorTextSecondary: dark ? '#b4b8be' : '#50565d',
      colorTextTertiary: dark ? '#a3a7ad' : '#5f656c',
      colorTextPlaceholder: dark ? '#8f949b' : '#6a7078',
      ...(dark ? {} : paleGrounds),
      colorBgLayout: dark ? '#111315' : '#f5f4f0',
      borderRadius: 6,
      fontFamily: 'inherit',
      wireframe: false,
    },
    components: { Button: { primaryShadow: 'none', dangerShadow: 'none', defaultShadow: 'none' } },
  };
}
